import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BrowserFirst } from "./tests/setup/sequencer";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  test: {
    globalSetup: ["./tests/setup/global.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    // Two at once, however many cores there are: each has its own server and browser beside it.
    maxWorkers: 2,
    // Files share the modules that a worker has loaded, which halves the time of a file without a browser. A
    // file closes what it opens, and restores what it stubs.
    isolate: false,
    sequence: { sequencer: BrowserFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
