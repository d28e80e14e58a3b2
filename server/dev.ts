/** `npm run dev`: the Express application with Vite's dev server, which rebuilds changed files. */
import { createServer } from "vite";
import { createApp } from "./app";
import { readConfigOrExit } from "./config";
import { createLogger } from "./log";
import { prepareDatabase, readArguments, readVersion, serve, start } from "./run";

// Vite's info level prints a line for each module.
const log = createLogger("warn");

/** Packages that Vite must pre-bundle for the browser, including every CommonJS package that pages import. */
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
    // With discovery, Vite finds server packages in Remix's routes, and each late discovery reloads the page.
    // Therefore discovery is off and the browser's packages are listed.
    optimizeDeps: { noDiscovery: true, include: browserPackages },
  });
  const server = await serve(createApp({ config, version: readVersion(), log, vite }), config, log);
  server.on("close", () => void vite.close());
}, log);
