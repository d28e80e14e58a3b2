/** The house rules of docs/architecture.md, as checks. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const areas = ["people", "agree", "observe", "reflect", "educate", "follow-up"];

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((name) => /\.(ts|tsx)$/.test(name) && statSync(path.join(root, name)).isFile());
}

type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\s+from\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm;

/** The imports of a file, with project paths from the root and packages by name. */
function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(statement)].map((match) => {
    const name = match[2] ?? match[3] ?? "";
    const to = name.startsWith("~db/")
      ? `db/${name.slice(4)}`
      : name.startsWith("~/")
        ? `app/${name.slice(2)}`
        : name.startsWith(".")
          ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
          : name;
    return { from: file, to, typeOnly: Boolean(match[1]) };
  });
}

const files = ["app", "db", "server"].flatMap(filesUnder);
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

const areaOf = (file: string) => areas.find((area) => file.startsWith(`app/${area}/`));
const shown = (bad: Import[]) => bad.map(({ from, to }) => `${from} → ${to}`);

const isServer = (target: string) => /\.server(\.tsx?)?$/.test(target);
const isComponent = (file: string) => file.endsWith(".tsx") && !file.startsWith("app/routes/");
const isPure = (file: string) => /\/[a-z-]*(vocabulary|rules|forms)\.ts$/.test(file);

describe("imports", () => {
  test("are read at all", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(
      importsOf("app/a/b.ts", 'import type { X } from "~db/schema";\nimport y from "./y";'),
    ).toEqual([
      { from: "app/a/b.ts", to: "db/schema", typeOnly: true },
      { from: "app/a/b.ts", to: "app/a/y", typeOnly: false },
    ]);
  });

  test("never lead into the routes", () => {
    expect(shown(imports.filter(({ to }) => to.startsWith("app/routes/")))).toEqual([]);
  });

  test("of an area lead only to earlier areas", () => {
    const bad = imports.filter(({ from, to }) => {
      const [own, other] = [areaOf(from), areaOf(to)];
      return own && other && areas.indexOf(other) > areas.indexOf(own);
    });
    expect(shown(bad)).toEqual([]);
  });

  test("of the interface kit lead to no area but its vocabulary", () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("app/ui/") && areaOf(to) && !typeOnly && !to.endsWith("/vocabulary"),
    );
    expect(shown(bad)).toEqual([]);
  });

  test("of pure files and components never lead to the server or the database", () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("app/") &&
        !/^app\/(entry\.|root)/.test(from) &&
        (isPure(from) || isComponent(from)) &&
        !isServer(from) &&
        !typeOnly &&
        (isServer(to) || to.startsWith("db/")),
    );
    expect(shown(bad)).toEqual([]);
  });

  test("of vocabularies lead nowhere", () => {
    const bad = imports.filter(
      ({ from, typeOnly }) => from.endsWith("/vocabulary.ts") && !typeOnly,
    );
    expect(shown(bad)).toEqual([]);
  });

  test("of the database lead to no app code but vocabularies", () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("db/") && to.startsWith("app/") && !typeOnly && !to.endsWith("/vocabulary"),
    );
    expect(shown(bad)).toEqual([]);
  });

  test("of the driver stay in the files that open connections", () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) =>
        to === "better-sqlite3" &&
        !typeOnly &&
        !["db/client.server.ts", "db/transaction.server.ts", "db/migrate.server.ts"].includes(from),
    );
    expect(shown(bad)).toEqual([]);
  });
});

describe("files", () => {
  const lines = (file: string) => (sources.get(file) ?? "").split("\n").length;

  test("stay short: routes within 200 lines, others within 300", () => {
    const long = files.filter((file) => lines(file) > (file.startsWith("app/routes/") ? 201 : 301));
    expect(long.filter((file) => !file.startsWith("app/messages/"))).toEqual([]);
  });

  test("have no barrels in areas and no drawers", () => {
    const bad = files.filter((file) =>
      /(^app\/[^/]+\/index\.tsx?$)|\/(utils?|misc|helpers?)(\.|\/)/.test(file),
    );
    expect(bad).toEqual([]);
  });

  test("never use the driver's own verbs outside the database folder", () => {
    const bad = files.filter(
      (file) => !file.startsWith("db/") && /\)\s*\.(run|get|all)\(\)/.test(sources.get(file) ?? ""),
    );
    expect(bad).toEqual([]);
  });

  test("hold no Japanese outside the message files", () => {
    const bad = files.filter(
      (file) =>
        file.startsWith("app/") &&
        !file.startsWith("app/messages/") &&
        /["'`>][^"'`<\n]*[\u3040-\u30ff]/.test(
          (sources.get(file) ?? "").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
        ),
    );
    // The calendar words of dates.ts are formats, not texts.
    expect(bad.filter((file) => file !== "app/web/dates.ts")).toEqual([]);
  });
});

describe("migrations", () => {
  test("drop no table unreviewed", () => {
    const folder = path.join(root, "db/migrations");
    const bad = readdirSync(folder)
      .filter((name) => name.endsWith(".sql"))
      .filter((name) => /drop table/i.test(readFileSync(path.join(folder, name), "utf8")));
    expect(bad).toEqual([]);
  });
});
