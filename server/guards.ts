/** What a request must satisfy before anything of it reaches the application. */
import type { Request, RequestHandler, Response } from "express";
import { isDoorPath } from "~/web/door-path";
import type { Config } from "./config";

/** The largest body that is read, in bytes. */
export const bodyLimit = 1024 * 1024;
/** The longest path that is looked up, and its most segments: Remix's matching takes quadratic time. */
export const pathLimit = 1_000;
export const segmentLimit = 12;

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const bodyTypes = /^(application\/(x-www-form-urlencoded|json)|multipart\/form-data)\s*(;|$)/i;

/** Answers with a plain sentence and, as the body stays unread, ends the connection. */
function refuse(res: Response, status: number, text: string): void {
  res.setHeader("Connection", "close");
  res.status(status).type("text").send(`${text}\n`);
}

function isReadable(url: string): boolean {
  // "//x" and "/\x" would name another host once a redirect repeats them.
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
 * 400 for addresses that cannot be decoded, instead of an error further in, and 414 for paths of more
 * characters or segments than any page has.
 */
export const checkUrl: RequestHandler = (req, res, next) => {
  if (!isReadable(req.originalUrl)) return refuse(res, 400, "This address cannot be read.");
  const [path = ""] = req.originalUrl.split("?", 1);
  if (path.length > pathLimit || path.split("/", segmentLimit + 2).length > segmentLimit + 1) {
    return refuse(res, 414, "This address is too long.");
  }
  // Remix's former way to call one loader or action by its id, beside the routes.
  if ("_data" in req.query) return refuse(res, 400, "This address is not in use.");
  next();
};

/**
 * True for a form of the teachers' door. Its pages give no referrer, so that the address stays secret, and
 * browsers then send "Origin: null". What authorises there is the address, which no other site knows, and
 * never the cookie of somebody signed in.
 */
function isFromDoor(req: Request): boolean {
  const site = req.headers["sec-fetch-site"];
  return (
    req.method === "POST" &&
    req.headers.origin === "null" &&
    isDoorPath(req.path) &&
    (site === undefined || site === "same-origin")
  );
}

/**
 * 403 for every request that could change something and was not sent by a page of ours: its Origin
 * must be one of `allowedOrigins`. Browsers always send it with such requests.
 */
export function checkOrigin(config: Config): RequestHandler {
  const allowed = new Set(config.allowedOrigins);
  return (req, res, next) => {
    if (safeMethods.has(req.method)) return next();
    if (isFromDoor(req)) {
      // Judged here; what comes after would take "null" for a foreign host.
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

/** 405 for methods that no page uses. */
export const checkMethod: RequestHandler = (req, res, next) => {
  if (["GET", "HEAD", "POST"].includes(req.method)) return next();
  res.setHeader("Allow", "GET, HEAD, POST");
  if (req.method === "OPTIONS") return void res.status(204).end();
  refuse(res, 405, "This method is not in use.");
};

/**
 * 411, 413 and 415 before any of a body is read: Remix keeps whole bodies in memory, so the size
 * must be known first.
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
 * Makes the address that the application sees one of our own, whatever a client or a proxy wrote
 * into Host and the forwarding headers. Runs after `checkOrigin`.
 */
export function settleAddress(config: Config): RequestHandler {
  const hosts = new Set(config.allowedOrigins.map((origin) => new URL(origin).host));
  const ownHost = new URL(config.origin).host;
  return (req, _res, next) => {
    const { host, origin } = req.headers;
    delete req.headers["x-forwarded-host"];
    if (config.behindProxy) req.headers["x-forwarded-proto"] = config.secure ? "https" : "http";
    // Remix compares a form's Origin with Host; the Origin has been checked already.
    const sender = !safeMethods.has(req.method) && origin ? new URL(origin).host : host;
    req.headers.host = sender !== undefined && hosts.has(sender) ? sender : ownHost;
    next();
  };
}
