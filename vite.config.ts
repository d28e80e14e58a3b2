import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";
import { inOneFile } from "./scripts/client-bundle";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ isSsrBuild }) => ({
  // Table definitions must never travel to a browser: importing one from a component fails the build.
  plugins: [denyImports({ client: { files: ["db/**"] } }), remix(remixConfig), tailwindcss()],
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  // Terser makes what every page loads some 4 kB smaller than esbuild does.
  build: {
    target: "es2022",
    // The server reads the addresses of the texts from it.
    manifest: true,
    minify: isSsrBuild ? false : "terser",
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3 },
      format: { comments: false },
    },
    // The server imports at once what browsers load when they need it; Vite warns of each such file.
    rollupOptions: isSsrBuild
      ? { onwarn: (warning, warn) => warning.plugin === "vite:reporter" || warn(warning) }
      : { output: { manualChunks: inOneFile() } },
  },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
}));
