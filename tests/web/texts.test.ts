/** Every route requests the texts that its components use, and no others. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Area, areas } from "~/messages/areas";

const root = path.resolve(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((name) => /\.tsx?$/.test(name));

/** The area of each property of `Messages`: `common` is in `shell`, `afterClass` in `after-class`. */
const areaOf = new Map(
  areas.flatMap((area) =>
    [...read(`app/messages/en/${area}.ts`).matchAll(/^export const (\w+)/gm)].map(
      ([, name = ""]) => [name, area] as const,
    ),
  ),
);

/** The two forms in which components may read the texts, so that a pattern finds each use. */
const forms = [
  /useMessages\(\)\.(\w+)/g,
  /const \{([^{}]*)\} = useMessages\(\);/g,
  /Messages\["(\w+)"\]/g,
];

/** The properties of `Messages` that a module reads. @throws Error for a form in which they cannot be found */
function propertiesIn(name: string, source: string): string[] {
  const found = forms.map((form) => [...source.matchAll(form)].map(([, names = ""]) => names));
  const uses = source.match(/\buseMessages\(\)/g)?.length ?? 0;
  if (uses !== (found[0]?.length ?? 0) + (found[1]?.length ?? 0))
    throw new Error(`${name}: useMessages() stands in neither of the two forms.`);
  return found
    .flat()
    .flatMap((names) => names.split(","))
    .map((each) => each.split(":")[0]?.trim() ?? "")
    .filter(Boolean);
}

/** The modules of the application that a module imports in the browser's build. */
function importsOf(name: string, source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\s+from\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].flatMap(([, fixed, later]) => {
    const to = fixed ?? later ?? "";
    const target = to.startsWith("~/")
      ? `app/${to.slice(2)}`
      : to.startsWith(".")
        ? path.posix.join(path.posix.dirname(name), to)
        : undefined;
    if (!target || /\.server$/.test(target) || target.startsWith("app/messages/")) return [];
    return [`${target}.ts`, `${target}.tsx`].filter((file) => existsSync(path.join(root, file)));
  });
}

/** A module and all that it imports, directly or not. */
function reachedFrom(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of importsOf(name, read(name))) reachedFrom(each, found);
  return found;
}

/** The areas that a page needs beside the shell's, in the order of `areas`. */
function neededBy(route: string): Area[] {
  const found = [...reachedFrom(route)]
    .filter((name) => !/web\/i18n\//.test(name))
    .flatMap((name) => propertiesIn(name, read(name)).map((each) => [name, each] as const));
  const unknown = found.filter(([, each]) => !areaOf.has(each));
  if (unknown.length > 0) throw new Error(`No browser loads these: ${unknown.join("; ")}`);
  const needed = new Set(found.map(([, each]) => areaOf.get(each)));
  return areas.filter((area) => area !== "shell" && needed.has(area));
}

const requestedBy = (route: string): string[] => {
  const list = /export const handle = \{[^}]*\btexts: \[([^\]]*)\]/.exec(read(route))?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].map(([, area = ""]) => area);
};

const routes = filesIn("app/routes").filter((name) => name.endsWith(".tsx"));

describe("the texts of a page", () => {
  test("are requested by its route: all that its components use, and no others", () => {
    expect(routes.length).toBeGreaterThan(50);
    const requested = Object.fromEntries(routes.map((route) => [route, requestedBy(route)]));
    expect(requested).toEqual(Object.fromEntries(routes.map((route) => [route, neededBy(route)])));
  });

  test("of the root are in the shell, but for those of parts that load their own", () => {
    expect(neededBy("app/root.tsx")).toEqual(["drafts", "offline"]);
    expect(neededBy("app/offline/sign-out-dialog.tsx")).toEqual(["offline"]);
    expect(read("app/offline/sign-out.tsx")).toContain(
      'await loadTexts(documentLocale(), ["offline"])',
    );
    for (const part of ["waiting-form", "drafts/drafts"])
      expect(neededBy(`app/web/forms/${part}.tsx`)).toEqual(["drafts"]);
    expect(read("app/web/forms/keep-forms.tsx")).toContain('missingAreas(locale, ["drafts"])');
  });

  test("have the same files in both languages, and each area has one", () => {
    const names = filesIn("app/messages/en").map((name) => path.basename(name, ".ts"));
    expect(filesIn("app/messages/ja").map((name) => path.basename(name, ".ts"))).toEqual(names);
    // Mails, what is printed, the teacher's pages and what is said after an action come from the server.
    const ofServer = ["door", "flash", "mails", "printed"];
    expect([...areas, ...ofServer].sort()).toEqual(names.sort());
  });

  test("are found in a module", () => {
    expect(propertiesIn("a", "const text = useMessages().visits.move;")).toEqual(["visits"]);
    expect(propertiesIn("a", "const { common, visits: text } = useMessages();")).toEqual([
      "common",
      "visits",
    ]);
    expect(propertiesIn("a", 'const f = (text: Messages["visits"]) => text;')).toEqual(["visits"]);
    for (const other of ["const all = useMessages();", "const { a: { b } } = useMessages();"])
      expect(() => propertiesIn("a", other)).toThrow("neither");
    expect(importsOf("app/cycle/home-page.tsx", 'import { Card } from "~/ui/icons";')).toEqual([
      "app/ui/icons.tsx",
    ]);
    expect(importsOf("app/a.tsx", 'import type { Card } from "~/ui/icons";')).toEqual([]);
  });
});
