import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Table definitions must never travel to a browser: importing one from a component fails the build.
  plugins: [denyImports({ client: { files: ["db/**"] } }), remix(remixConfig), tailwindcss()],
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  build: { target: "es2022" },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
});
