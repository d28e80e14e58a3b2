/** `npm run dev`: the same shell around Vite's dev server, which rebuilds as files change. */
import { createServer } from "vite";
import { createApp } from "./app";
import { readConfigOrExit } from "./config";
import { createLogger } from "./log";
import { prepareDatabase, readArguments, readVersion, serve, start } from "./run";

// A line per module would bury what matters.
const log = createLogger("warn");

/** Packages that pages import and Vite must prepare; one written as CommonJS has to be here. */
const browserPackages = [
  "@remix-run/react",
  "idb",
  "react",
  "react-dom",
  "react-dom/client",
  "react-hook-form",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "zod/mini",
];

await start(async () => {
  process.env.NODE_ENV = "development";
  const config = readConfigOrExit(process.env);
  const { demo } = readArguments(process.argv.slice(2));
  await prepareDatabase(config, demo);
  const vite = await createServer({
    server: { middlewareMode: true },
    appType: "custom",
    // Remix's own reading of routes makes Vite take server packages for the browser's, and every
    // late find reloads the page; so what the browser uses is named, and nothing is searched for.
    optimizeDeps: { noDiscovery: true, include: browserPackages },
  });
  const server = await serve(createApp({ config, version: readVersion(), log, vite }), config, log);
  server.on("close", () => void vite.close());
}, log);
