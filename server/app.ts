import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { ViteDevServer } from "vite";
import type { PageTexts } from "~/web/i18n/text-links.server";
import { loggableError } from "~/web/loggable-error.server";
import { answerRefusals } from "~/web/refusals/answer-refusals.server";
import type { Config } from "./config";
import { checkBody, checkMethod, checkOrigin, checkUrl, settleAddress } from "./guards";
import { privateByDefault, securityHeaders } from "./headers";
import { health } from "./health";
import { type Logger, logRequests } from "./log";

export type AppOptions = {
  config: Config;
  /** Told by `/healthz`. */
  version: string;
  log: Logger;
} & ({ build: ServerBuild; clientDirectory: string; texts: PageTexts } | { vite: ViteDevServer });

const quietly: RequestHandler = (_req, res, next) => {
  res.locals.quiet = true;
  next();
};

/**
 * Reads away what an answer did not wait for: a body left half read would hold up the next request on its
 * connection until that is cut off. `checkBody` has bounded it.
 */
const readAway: RequestHandler = (req, res, next) => {
  res.once("finish", () => {
    if (req.complete) return;
    // Remix's stream would pause the request again with each piece that nobody takes.
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

/** The built files: names under /assets change with their content, so these may be kept. */
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
        address: req.ip ?? "",
        origin: config.origin,
        secure: config.secure,
        texts: "vite" in options ? {} : options.texts,
      };
      res.locals.context = context;
      return context;
    },
  });
}

/**
 * Answers what Remix asks for the links that come into sight, `/__manifest?p=…`, with every route of the
 * build. Remix would match each segment of each path, about a millisecond each, for anybody who asks.
 */
const everyRoute =
  ({ assets }: ServerBuild): RequestHandler =>
  (req, res, next) => {
    // Remix tells a page of another build to load itself anew.
    if (req.query.version !== assets.version) return next();
    res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    res.json(assets.routes);
  };

/** The status of an error that Express or its parts made about a request, else 500. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function lastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const status = statusOf(error);
    const id = String(res.locals.requestId);
    // A client that hung up is no fault of ours.
    const gone = res.destroyed || res.socket?.destroyed;
    if (gone || status < 500) log.debug({ id, error: loggableError(error) });
    else log.error({ id, error: loggableError(error) }, "request failed");
    if (res.headersSent || gone) return void res.destroy();
    const text = status < 500 ? "This request cannot be answered." : "Something went wrong.";
    res.status(status).type("text").send(`${text} (${id})\n`);
  };
}

/** The shell around Remix: everything that must hold for a request whichever page answers it. */
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
