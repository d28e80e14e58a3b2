/** How the browser's bundle is split into chunks. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Rollup } from "vite";

const app = fileURLToPath(new URL("../app", import.meta.url));

/** Small modules that most pages import: each would be a chunk of its own, 2 kB more for a page in total. */
const usual = /\/app\/(ui\/(?!field)[\w-]+\.tsx?|web\/dates\.ts)$/;

/**
 * Returns a function for Rollup's `manualChunks` that puts the modules that all or most pages need into one
 * file. Without it, Rollup splits them into two dozen small files, which are 5 kB larger in total and slower
 * to read from a tablet's disk.
 */
export function inOneFile(): Rollup.GetManualChunk {
  const everywhere = ["root.tsx", "entry.client.tsx"].map((name) => path.join(app, name));
  const known = new Map<string, boolean>();
  return (id, { getModuleInfo }) => {
    const isShared = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined) return before;
      // Set before the recursion: modules may import each other in a circle.
      known.set(module, false);
      const importers = getModuleInfo(module)?.importers ?? [];
      const shared = everywhere.includes(module) || importers.some(isShared);
      known.set(module, shared);
      return shared;
    };
    // An entry keeps its own chunk: it starts hydration, which must wait for the page's modules.
    return (isShared(id) || usual.test(id)) && !getModuleInfo(id)?.isEntry ? "shell" : undefined;
  };
}
