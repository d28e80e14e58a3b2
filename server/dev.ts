/** `npm run dev`: the same shell around Vite's dev server, which rebuilds as files change. */
import { createServer } from "vite";
import { createApp } from "./app";
import { readConfigOrExit } from "./config";
import { createLogger } from "./log";
import { prepareDatabase, readArguments, readVersion, serve, start } from "./run";

const log = createLogger();

await start(async () => {
  process.env.NODE_ENV = "development";
  const config = readConfigOrExit(process.env);
  const { demo } = readArguments(process.argv.slice(2));
  await prepareDatabase(config, demo);
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const server = await serve(createApp({ config, version: readVersion(), log, vite }), config, log);
  server.on("close", () => void vite.close());
}, log);
