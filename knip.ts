import { defineConfig } from "knip/config";

/** The second run, in which code that only tests use counts as unused. */
const production = process.argv.includes("--production");

export default defineConfig({
  // `!` marks what is production code.
  entry: [
    "server/{start,dev,build}.ts!",
    "app/{root,entry.client,entry.server}.tsx!",
    "app/routes.ts!",
    "app/routes/**/*.{ts,tsx}!",
    "app/offline/worker/service-worker.ts!",
    "scripts/*.ts",
    "bench/{bench,capture,torture,record}.ts",
    "tests/**/*.test.{ts,tsx}",
    "tests/server/slow-server.ts",
  ],
  project: [
    "{app,db,server}/**/*.{ts,tsx,css}!",
    // An organisation that only tests fill.
    "!db/seed/canary*.ts!",
    "{bench,scripts,tests}/**/*.{ts,tsx}",
  ],
  ignoreBinaries: ["apt-get"],
  // The types of SQLite in WebAssembly declare this module by a pattern.
  ignoreUnresolved: [/sqlite3\.mjs$/],
  // A test may ask more of a module than the rest of the code does.
  ignoreExportsUsedInFile: production,
});
