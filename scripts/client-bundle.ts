/** How the browser's files are cut, and what the server needs to know of them. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";
import type { PageTexts } from "~/web/i18n/text-links.server";

const app = fileURLToPath(new URL("../app", import.meta.url));

/**
 * What every page needs becomes one file. Rollup would cut it into a dozen, because it is shared by several
 * entries: together 3 kB larger, and for a slow tablet a dozen ways to its own disk.
 */
export function inOneFile(): Rollup.GetManualChunk {
  const everywhere = ["root.tsx", "entry.client.tsx"].map((name) => path.join(app, name));
  const known = new Map<string, boolean>();
  return (id, { getModuleInfo }) => {
    const isShared = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined) return before;
      // Until it is known better: modules may import each other in a ring.
      known.set(module, false);
      const importers = getModuleInfo(module)?.importers ?? [];
      const shared = everywhere.includes(module) || importers.some(isShared);
      known.set(module, shared);
      return shared;
    };
    // An entry stays for itself: it starts the page, and that only when the page's own modules have run.
    return isShared(id) && !getModuleInfo(id)?.isEntry ? "shell" : undefined;
  };
}

type Bundle = Rollup.OutputBundle;

/** The chunks that are loaded with one, itself among them. */
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

/** Writes down beside the build which texts each page asks for: `build/texts.json`. */
export function textsOfPages(): Plugin {
  return {
    name: "kizuki:texts-of-pages",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    writeBundle({ dir = "" }, bundle) {
      writeFileSync(path.join(dir, "..", "texts.json"), JSON.stringify(textsIn(bundle)));
    },
  };
}
