import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { ViteDevServer } from "vite";
import type { TextFiles } from "~/web/i18n/text-links.server";
import { loggableError } from "~/web/loggable-error.server";
import { networkOf } from "~/web/network";
import { answerRefusals } from "~/web/refusals/answer-refusals.server";
import type { Config } from "./config";
import { checkBody, checkMethod, checkOrigin, checkUrl, settleAddress } from "./guards";
import { privateByDefault, securityHeaders } from "./headers";
import { health } from "./health";
import { type Logger, logRequests } from "./log";

export type AppOptions = {
  config: Config;
  /** The application's version, reported by `/healthz`. */
  version: string;
  log: Logger;
} & (
  | { build: ServerBuild; clientDirectory: string; textFiles: TextFiles }
  | { vite: ViteDevServer }
);

const quietly: RequestHandler = (_req, res, next) => {
  res.locals.quiet = true;
  next();
};

/**
 * Discards the rest of a request body after the response: an unread body would block the next request on the
 * same connection until a timeout. `checkBody` has limited its size.
 */
const readAway: RequestHandler = (req, res, next) => {
  res.once("finish", () => {
    if (req.complete) return;
    // Otherwise Remix's stream pauses the request again at every chunk.
    req.removeAllListeners("data");
    req.resume();
  });
  next();
};

const missingAsset: RequestHandler = (req, res, next) => {
  if (req.method !== "GET" && req.method !== "HEAD") return next();
  res.status(404).setHeader("Cache-Control", "no-store");
  res.type("text").send("There is no such file.\n");
};

/**
 * Serves the built files. File names under /assets contain a content hash, so browsers may cache them
 * forever.
 */
function staticFiles(app: Express, directory: string): void {
  const options = { index: false, redirect: false } as const;
  app.use(
    "/assets",
    quietly,
    express.static(path.join(directory, "assets"), { ...options, immutable: true, maxAge: "1y" }),
    missingAsset,
  );
  app.use(express.static(directory, { ...options, maxAge: "1h" }));
}

function remix(options: AppOptions): RequestHandler {
  const { config } = options;
  const build =
    "vite" in options
      ? async () => {
          const module = await options.vite.ssrLoadModule("virtual:remix/server-build");
          return answerRefusals(module as unknown as ServerBuild);
        }
      : answerRefusals(options.build);
  return createRequestHandler({
    build,
    mode: "vite" in options ? "development" : "production",
    getLoadContext: (req, res) => {
      const context = {
        nonce: String(res.locals.nonce),
        address: networkOf(req.ip ?? ""),
        origin: config.origin,
        secure: config.secure,
        textFiles: "vite" in options ? {} : options.textFiles,
        logError: (error: unknown) =>
          options.log.error(
            { id: String(res.locals.requestId), error: loggableError(error) },
            "request failed",
          ),
      };
      res.locals.context = context;
      return context;
    },
  });
}

/**
 * Answers Remix's lazy route discovery, `/__manifest?p=…`, with all routes of the build. Remix itself would
 * match every requested path, about a millisecond per segment, for any client.
 */
const everyRoute =
  ({ assets }: ServerBuild): RequestHandler =>
  (req, res, next) => {
    // Remix's handler makes a page of another build reload itself.
    if (req.query.version !== assets.version) return next();
    res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    res.json(assets.routes);
  };

/** The HTTP status of an error that Express or its middleware raised about a request, else 500. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function lastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const status = statusOf(error);
    const id = String(res.locals.requestId);
    // An error after the client has disconnected is not logged as a fault.
    const gone = res.destroyed || res.socket?.destroyed;
    if (gone || status < 500) log.debug({ id, error: loggableError(error) });
    else log.error({ id, error: loggableError(error) }, "request failed");
    if (res.headersSent || gone) return void res.destroy();
    const text = status < 500 ? "This request cannot be answered." : "Something went wrong.";
    res.status(status).type("text").send(`${text} (${id})\n`);
  };
}

/**
 * Creates the Express application: middleware that applies to all requests, static files, the health check,
 * and Remix.
 */
export function createApp(options: AppOptions): Express {
  const { config, version, log } = options;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("trust proxy", config.behindProxy ? "loopback" : false);

  app.use(logRequests(log));
  app.use(securityHeaders(config, "vite" in options));
  app.use(checkUrl);
  app.use(compression());
  app.get("/healthz", health(config.dataDir, version, log));
  if ("vite" in options) app.use(options.vite.middlewares);
  else staticFiles(app, options.clientDirectory);
  app.use(privateByDefault);
  if ("build" in options) app.get("/__manifest", everyRoute(options.build));
  app.use(checkOrigin(config));
  app.use(checkMethod);
  app.use(checkBody);
  app.use(settleAddress(config));
  app.use(readAway);
  app.use(remix(options));
  app.use(lastResort(log));
  return app;
}
