/** Checks that every request must pass before it reaches Remix. */
import type { Request, RequestHandler, Response } from "express";
import { isDoorPath } from "~/web/door-path";
import type { Config } from "./config";

/** Maximum size of a request body in bytes. */
export const bodyLimit = 1024 * 1024;
/** Maximum length of a path and maximum number of its segments: Remix's route matching takes quadratic time. */
export const pathLimit = 1_000;
export const segmentLimit = 12;

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const bodyTypes = /^(application\/(x-www-form-urlencoded|json)|multipart\/form-data)\s*(;|$)/i;

/** Answers with a plain text and closes the connection, because the body stays unread. */
function refuse(res: Response, status: number, text: string): void {
  res.setHeader("Connection", "close");
  res.status(status).type("text").send(`${text}\n`);
}

function isReadable(url: string): boolean {
  // "//x" and "/\x" would become another host in a redirect that repeats them.
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\")) return false;
  if (/%00/.test(url)) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Express middleware: answers 400 for an address that cannot be decoded or has the query parameter `_data`
 * (an older Remix interface that is not in use), and 414 for a path longer than any page has.
 */
export const checkUrl: RequestHandler = (req, res, next) => {
  if (!isReadable(req.originalUrl)) return refuse(res, 400, "This address cannot be read.");
  const [path = ""] = req.originalUrl.split("?", 1);
  if (path.length > pathLimit || path.split("/", segmentLimit + 2).length > segmentLimit + 1) {
    return refuse(res, 414, "This address is too long.");
  }
  // Remix's older way to call a single loader or action by route id.
  if ("_data" in req.query) return refuse(res, 400, "This address is not in use.");
  next();
};

/** The path as the router reads it: `/reflections` for `/teacher/../reflections`. */
const routedPath = (req: Request): string =>
  new URL(req.originalUrl, "http://own.invalid").pathname;

/**
 * True for a form post of the partner teachers' door. Its pages have the referrer policy `no-referrer`,
 * because their address is a secret, and browsers then send "Origin: null". At the door the secret address
 * authorises the request; a session cookie can only refuse the ALT. So a forged request gains nothing.
 */
function isFromDoor(req: Request): boolean {
  const site = req.headers["sec-fetch-site"];
  return (
    req.method === "POST" &&
    req.headers.origin === "null" &&
    isDoorPath(routedPath(req)) &&
    (site === undefined || site === "same-origin")
  );
}

/**
 * Returns Express middleware that answers 403 for an unsafe request (such as POST) whose Origin is not in
 * `allowedOrigins`. Browsers always send the header with such requests.
 */
export function checkOrigin(config: Config): RequestHandler {
  const allowed = new Set(config.allowedOrigins);
  return (req, res, next) => {
    if (safeMethods.has(req.method)) return next();
    if (isFromDoor(req)) {
      // Checked here; later checks would take "null" for a foreign origin.
      delete req.headers.origin;
      return next();
    }
    const foreign = !allowed.has(req.headers.origin ?? "");
    if (foreign || req.headers["sec-fetch-site"] === "cross-site") {
      return refuse(res, 403, `This request did not come from ${config.origin}.`);
    }
    next();
  };
}

/**
 * Express middleware: passes on GET, HEAD and POST, answers OPTIONS with the list of these methods, and
 * answers 405 to every other method.
 */
export const checkMethod: RequestHandler = (req, res, next) => {
  if (["GET", "HEAD", "POST"].includes(req.method)) return next();
  res.setHeader("Allow", "GET, HEAD, POST");
  if (req.method === "OPTIONS") return void res.status(204).end();
  refuse(res, 405, "This method is not in use.");
};

/**
 * Express middleware: answers 411, 413 or 415 before the body of a request is read. Remix buffers whole
 * bodies, so the size must be declared and limited.
 */
export const checkBody: RequestHandler = (req, res, next) => {
  const length = req.headers["content-length"];
  const post = req.method === "POST";
  if (req.headers["transfer-encoding"] !== undefined || (post && length === undefined)) {
    return refuse(res, 411, "The length of the content must be sent first.");
  }
  if (Number(length ?? 0) > bodyLimit) return refuse(res, 413, "This is more than 1 MiB.");
  if (post && Number(length) > 0 && !bodyTypes.test(req.headers["content-type"] ?? "")) {
    return refuse(res, 415, "This kind of content is not in use.");
  }
  next();
};

/**
 * Returns Express middleware that replaces the Host and forwarding headers by the configured origin, so that
 * the application never sees a value chosen by the client. It runs after `checkOrigin`.
 */
export function settleAddress(config: Config): RequestHandler {
  const hosts = new Set(config.allowedOrigins.map((origin) => new URL(origin).host));
  const ownHost = new URL(config.origin).host;
  return (req, _res, next) => {
    const { host, origin } = req.headers;
    delete req.headers["x-forwarded-host"];
    if (config.behindProxy) req.headers["x-forwarded-proto"] = config.secure ? "https" : "http";
    // Remix compares Origin with Host; `checkOrigin` has already accepted the Origin.
    const sender = !safeMethods.has(req.method) && origin ? new URL(origin).host : host;
    req.headers.host = sender !== undefined && hosts.has(sender) ? sender : ownHost;
    next();
  };
}
