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

/** Vite's dev server styles pages by script and talks over a socket; nothing else is let in. */
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

/** An address of the door is a key: no page it leads to learns it, and no search engine keeps it. */
const doorHeaders = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
};

/** The headers of every answer; the request's nonce is left in `res.locals.nonce`. */
export function securityHeaders(config: Config, development: boolean): RequestHandler {
  const fixed = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // With no-referrer browsers would send "Origin: null" on form posts, which is refused here.
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
  // The route manifest is about the program, not about a person; Remix lets it be kept.
  if (path === "/__manifest" && res.statusCode === 200) return;
  const page = String(res.getHeader("Content-Type") ?? "").startsWith("text/html");
  // The service worker must know whose page it may keep. Pages behind somebody's link have no member.
  const { member } = (res.locals.context ?? {}) as { member?: string | null };
  if (member !== undefined) res.setHeader(memberHeader, member ?? nobody);
  const own = res.hasHeader("Cache-Control") && !page && !path.endsWith(".data");
  if (!own) res.setHeader("Cache-Control", "private, no-store");
}

/**
 * Keeps every page and `.data` answer out of all caches, whatever a route says. It decides when
 * the head is written: Remix appends its headers, so one set earlier would be doubled.
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
