import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  test: {
    globalSetup: ["./tests/setup/global.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    // Two cores: files one after another leave one core to the server and the browser they talk to.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
