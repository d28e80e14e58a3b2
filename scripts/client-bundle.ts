/** How the browser's bundle is split into chunks. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Rollup } from "vite";

const app = fileURLToPath(new URL("../app", import.meta.url));

/**
 * Puts the modules that every page needs into one chunk. By default Rollup splits them into a dozen, because
 * several entries share them: 3 kB more in total, and on a slow tablet a dozen reads from its disk.
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
    return isShared(id) && !getModuleInfo(id)?.isEntry ? "shell" : undefined;
  };
}
