import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Logger, pino } from "pino";

export type { Logger };

/**
 * Creates the server's logger. It writes JSON lines to the standard output, and by default only warnings and
 * errors at a terminal.
 */
export function createLogger(level = process.stdout.isTTY ? "warn" : "info"): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

const secretParents = new Set(["invitations", "reset-password", "teacher"]);
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\.data)?$/i;

/**
 * Returns the path of an address as it may be logged: without the query, and with a placeholder for each
 * segment that may be a secret.
 */
export function loggablePath(url: string): string {
  const [pathname = ""] = url.split("?", 1);
  const segments = pathname.split("/");
  const safe = segments.map((segment, index) => {
    const secret = secretParents.has((segments[index - 1] ?? "").toLowerCase());
    const tokenLike = segment.length > 31 && !uuid.test(segment) && segments[1] !== "assets";
    return segment !== "" && (secret || tokenLike) ? "…" : segment;
  });
  return safe.join("/").slice(0, 200);
}

/**
 * Returns Express middleware that logs a line for each finished request, with a request id but without the
 * person or their IP address.
 */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomUUID();
    res.locals.requestId = id;
    res.setHeader("X-Request-Id", id);
    const path = loggablePath(req.originalUrl);
    res.on("close", () => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const line = { id, method: req.method, path, status: res.statusCode, ms };
      if (!res.writableFinished) log.info(line, "aborted");
      else if (res.locals.quiet) log.debug(line);
      else log.info(line);
    });
    next();
  };
}
