/** The rules of docs/architecture.md as tests. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
/** The areas in the order of their dependencies: an area may import only earlier areas. */
const areas = [
  "people",
  "rubrics",
  "agree",
  "visits",
  "observe",
  "reflect",
  "educate",
  "follow-up",
  "cycle",
];

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((name) => /\.(ts|tsx)$/.test(name) && statSync(path.join(root, name)).isFile());
}

type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\s+from\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm;

/** The imports of a file: project paths from the root, packages by name. */
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

/** Dynamic imports in production code that are accepted, because they load the sample data on request. */
const acceptedImports = [
  "app/people/setup.server.ts → db/seed/sample.server",
  "server/first-start.ts → db/seed/sample.server",
];

/**
 * Circular imports: the strongly connected components of more than one file (Tarjan, 1972), each with its
 * files in order.
 */
function circlesOf(all: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) {
    const target = [to, `${to}.ts`, `${to}.tsx`].find((name) => sources.has(name));
    if (target) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const target of next.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target))
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const component = open.splice(open.indexOf(file));
    if (component.length > 1 || next.get(file)?.includes(file)) circles.push(component.sort());
  };
  for (const file of sources.keys()) if (!order.has(file)) visit(file);
  return circles;
}

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

  test("of production code lead to no sample data, benchmark, script or test", () => {
    const bad = imports.filter(
      ({ from, to }) =>
        !from.startsWith("db/seed/") && /^(db\/seed|bench|scripts|tests)\//.test(to),
    );
    expect(shown(bad).filter((each) => !acceptedImports.includes(each))).toEqual([]);
  });

  test("form no circle, types included", () => {
    expect(circlesOf(imports)).toEqual([]);
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

  test("of one engine's query builder stay inside the database folder", () => {
    const engine = /^drizzle-orm\/(sqlite|pg|mysql|better-sqlite3)/;
    const bad = imports.filter(({ from, to }) => !from.startsWith("db/") && engine.test(to));
    expect(shown(bad)).toEqual([]);
  });
});

describe("tables", () => {
  /** The area of each table: the name of the file in db/schema that defines it. */
  const ownerOf = new Map(
    [...sources]
      .filter(([file]) => file.startsWith("db/schema/"))
      .flatMap(([file, source]) =>
        [...source.matchAll(/^export const (\w+) = sqliteTable\(/gm)].map(
          (match) => [match[1] ?? "", path.basename(file, ".ts")] as const,
        ),
      ),
  );

  /** Accepted reads of a later area's tables, with the reason. */
  const exceptions = new Map([
    // A visit shows whether its observation has begun, was shared, or has ended with notes.
    ["app/visits/visits.queries.server.ts", ["observations"]],
    ["app/visits/visits.commands.server.ts", ["observations", "feedbackVersions"]],
    ["app/visits/second-observer.commands.server.ts", ["observations", "feedbackVersions"]],
    ["app/visits/visit-observers.server.ts", ["observations", "feedbackVersions", "notes"]],
    // The running goal suggests modules.
    ["app/educate/learning.queries.server.ts", ["goals"]],
  ]);

  const tablesOf = (source: string): string[] =>
    [...source.matchAll(/import (?:type )?\{([^}]*)\} from "~db\/schema"/g)].flatMap((match) =>
      (match[1] ?? "").split(",").map((name) => name.trim().replace(/^type /, "")),
    );

  test("are all found", () => {
    expect(ownerOf.get("visits")).toBe("visits");
    expect(ownerOf.size).toBeGreaterThan(30);
  });

  test("are read by their own area and by later ones", () => {
    const bad = [...sources].flatMap(([file, source]) => {
      const area = areaOf(file);
      if (!area) return [];
      return tablesOf(source).flatMap((table) => {
        const owner = areas.indexOf(ownerOf.get(table) ?? "");
        const allowed = owner <= areas.indexOf(area) || exceptions.get(file)?.includes(table);
        return allowed ? [] : [`${file} → ${table}`];
      });
    });
    expect(bad).toEqual([]);
  });

  test("are read through no exception that is not needed any more", () => {
    const unused = [...exceptions].flatMap(([file, tables]) => {
      const used = tablesOf(sources.get(file) ?? "");
      return tables.filter((table) => !used.includes(table)).map((table) => `${file} → ${table}`);
    });
    expect(unused).toEqual([]);
  });
});

describe("files", () => {
  const lines = (file: string) => (sources.get(file) ?? "").split("\n").length;

  test("stay short: routes within 200 lines, others within 300", () => {
    const long = files.filter((file) => lines(file) > (file.startsWith("app/routes/") ? 201 : 301));
    expect(long.filter((file) => !file.startsWith("app/messages/"))).toEqual([]);
  });

  test("are at most 40 in a folder", () => {
    const counts = new Map<string, number>();
    for (const file of ["app", "db", "server", "scripts", "tests", "bench"].flatMap(filesUnder))
      counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([_name, count]) => count > 40)).toEqual([]);
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

  test("write no SQL outside the database folder", () => {
    const bad = files.filter(
      (file) =>
        !file.startsWith("db/") && /\bsql(\.raw|<[^`(]*>)?[`(]/.test(sources.get(file) ?? ""),
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

describe("refusals", () => {
  /** Files that speak HTTP: the routes, what is around them, and the partner teachers' own pages. */
  const speaksHttp =
    /^(app\/(routes|web|offline\/worker)\/|app\/(root|entry\.)|server\/|app\/agree\/door\/(door|answers|render)\.server)/;
  const http = /new Response\(|Response\.json\(|\bredirect\(|\bstatus: ?[1-5]\d\d\b|Set-Cookie/;

  test("are told by their code below the routes, and never as HTTP", () => {
    const bad = files.filter((file) => {
      const code = (sources.get(file) ?? "").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return !speaksHttp.test(file) && http.test(code);
    });
    expect(bad).toEqual([]);
  });
});

describe("migrations", () => {
  test("contain no DROP TABLE", () => {
    const folder = path.join(root, "db/migrations");
    const bad = readdirSync(folder)
      .filter((name) => name.endsWith(".sql"))
      .filter((name) => /drop table/i.test(readFileSync(path.join(folder, name), "utf8")));
    expect(bad).toEqual([]);
  });
});
