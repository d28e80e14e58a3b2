/** How the browser's bundle is split into chunks, and the list of messages that the server needs. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";
import type { PageTexts } from "~/web/i18n/text-links.server";

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

type Bundle = Rollup.OutputBundle;

/** A chunk and all chunks that it imports. */
function withImports(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (found.has(name) || chunk?.type !== "chunk") return found;
  found.add(name);
  for (const each of chunk.imports) withImports(bundle, each, found);
  return found;
}

const facadeOf = (bundle: Bundle, name: string): string => {
  const chunk = bundle[name];
  const module = (chunk?.type === "chunk" && chunk.facadeModuleId) || "";
  return path.relative(app, module.split("?")[0] ?? "").replaceAll(path.sep, "/");
};

function textsIn(bundle: Bundle): PageTexts {
  const pages: PageTexts = {};
  for (const name of Object.keys(bundle)) {
    const route = /^(root|routes\/.+)\.tsx?$/.exec(facadeOf(bundle, name))?.[1];
    if (!route) continue;
    const asked = [...withImports(bundle, name)].flatMap((each) => {
      const chunk = bundle[each];
      return chunk?.type === "chunk" ? chunk.dynamicImports : [];
    });
    const textsOf = (locale: string) =>
      [...new Set(asked)]
        .filter((each) => facadeOf(bundle, each).startsWith(`messages/${locale}/`))
        .map((each) => `/${each}`)
        .sort();
    pages[route] = { en: textsOf("en"), ja: textsOf("ja") };
  }
  return pages;
}

/** Writes `build/texts.json`: the message files of each page. */
export function textsOfPages(): Plugin {
  return {
    name: "kizuki:texts-of-pages",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    writeBundle({ dir = "" }, bundle) {
      writeFileSync(path.join(dir, "..", "texts.json"), JSON.stringify(textsIn(bundle)));
    },
  };
}
