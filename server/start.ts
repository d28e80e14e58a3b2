/** `npm start`: builds if needed, migrates, serves. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { textFilesOf } from "~/web/i18n/text-links.server";
import { createApp } from "./app";
import { BuildError, buildIfNeeded } from "./build";
import { readConfigOrExit } from "./config";
import { StartError } from "./first-start";
import { createLogger } from "./log";
import { prepareDatabase, readArguments, readVersion, serve, start } from "./run";

const log = createLogger();
const client = fileURLToPath(new URL("../build/client", import.meta.url));
const bundle = new URL("../build/server/index.js", import.meta.url);
const manifest = new URL("../build/.vite/client-manifest.json", import.meta.url);

async function build(noBuild: boolean): Promise<void> {
  try {
    if (!noBuild) await buildIfNeeded();
  } catch (error) {
    throw error instanceof BuildError ? new StartError(error.message) : error;
  }
  if (![bundle, manifest].every(existsSync))
    throw new StartError("There is no build yet. Make one: npm run build");
}

await start(async () => {
  // React reads it at its first import, so it is set before all other imports.
  process.env.NODE_ENV = "production";
  const config = readConfigOrExit(process.env);
  const { demo, noBuild } = readArguments(process.argv.slice(2));
  await build(noBuild);
  await prepareDatabase(config, demo);
  const app = createApp({
    config,
    version: readVersion(),
    log,
    build: (await import(bundle.href)) as ServerBuild,
    clientDirectory: client,
    textFiles: textFilesOf(JSON.parse(readFileSync(manifest, "utf8"))),
  });
  await serve(app, config, log);
}, log);
