import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { memberHeader, nobody } from "~/offline/protocol";
import { isDoorPath } from "~/web/door-path";
import type { Config } from "./config";

const permissions = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/**
 * In development Vite injects styles by script and uses a WebSocket; the policy allows nothing else from
 * outside.
 */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * An address of the door grants access, so it must reach neither other sites (as a referrer) nor search
 * engines.
 */
const doorHeaders = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
};

/**
 * Returns Express middleware that sets the security headers of every response and stores the nonce of the
 * content security policy in `res.locals.nonce`.
 */
export function securityHeaders(config: Config, development: boolean): RequestHandler {
  const fixed = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // With `no-referrer` browsers send "Origin: null" on form posts, which `checkOrigin` refuses.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": permissions.map((name) => `${name}=()`).join(", "),
    ...(config.secure && { "Strict-Transport-Security": "max-age=31536000" }),
  };
  return (req, res, next) => {
    const nonce = randomBytes(16).toString("base64");
    res.locals.nonce = nonce;
    res.set(fixed);
    if (isDoorPath(req.path)) res.set(doorHeaders);
    res.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, development));
    next();
  };
}

function settleHead(res: Response, path: string): void {
  // The route manifest contains no personal data; Remix allows it to be cached.
  if (path === "/__manifest" && res.statusCode === 200) return;
  const page = String(res.getHeader("Content-Type") ?? "").startsWith("text/html");
  // The service worker needs to know which member a page belongs to. A response for
  // which nobody looked the member up has no such header.
  const { member } = (res.locals.context ?? {}) as { member?: string | null };
  if (member !== undefined) res.setHeader(memberHeader, member ?? nobody);
  const own = res.hasHeader("Cache-Control") && !page && !path.endsWith(".data");
  if (!own) res.setHeader("Cache-Control", "private, no-store");
}

/**
 * Express middleware: forbids caching of every page and `.data` response, and of every other response whose
 * route sets no `Cache-Control`. It also sets the header that tells the service worker to which member a
 * page belongs. Both are set just before the headers are sent, so that they replace those from Remix.
 */
export const privateByDefault: RequestHandler = (req, res, next) => {
  const { path } = req;
  const writeHead = res.writeHead.bind(res) as (...parts: unknown[]) => Response;
  const settled = (...parts: unknown[]) => {
    settleHead(res, path);
    return writeHead(...parts);
  };
  res.writeHead = settled as typeof res.writeHead;
  next();
};
