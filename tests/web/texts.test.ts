/** Every module that shows texts asks for the parts that hold them: the browser has no others. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const app = path.resolve(import.meta.dirname, "../../app");
const read = (name: string) => readFileSync(path.join(app, name), "utf8");
const parse = (name: string, source = read(name)) =>
  ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);

/** The part of each text, by its area and name: `observe.summary` is in `visit`. */
const parts = new Map<string, string>();
/** Areas that lie in `common` as a whole; the root brings it to every page. */
const everywhere = new Set<string>();
for (const file of readdirSync(path.join(app, "messages/en"))) {
  const part = file.replace(".ts", "");
  for (const statement of parse(`messages/en/${file}`).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (part === "common") everywhere.add(name.getText());
      if (part === "common" || !initializer || !ts.isObjectLiteralExpression(initializer)) continue;
      for (const { name: key } of initializer.properties)
        parts.set(`${name.getText()}.${key?.getText()}`, part);
    }
  }
}
const areas = new Set([...parts.keys()].map((key) => key.split(".")[0] ?? ""));

type Use = { path: string[]; node: ts.Node };

/** What a name stands for: the way from `useMessages()` to it. */
type Names = Map<string, string[]>;

const isServerOnly = (node: ts.Node) =>
  ts.isFunctionDeclaration(node) && /^(loader|action)$/.test(node.name?.text ?? "");

/** Where an expression leads to in the messages, or nothing. */
function wayOf(node: ts.Node, names: Names): string[] | undefined {
  if (ts.isCallExpression(node))
    return node.expression.getText() === "useMessages" ? [] : undefined;
  if (ts.isIdentifier(node)) return names.get(node.text);
  if (ts.isElementAccessExpression(node)) {
    const way = wayOf(node.expression, names);
    return way && [...way, "*"];
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const way = wayOf(node.expression, names);
  return way && [...way, node.name.text];
}

/** Follows a pattern such as `{ a, b: { c } }` and notes what its names stand for. */
function bind(name: ts.BindingName, way: string[], names: Names, uses: Use[]): void {
  if (ts.isIdentifier(name)) names.set(name.text, way);
  else if (ts.isObjectBindingPattern(name))
    for (const each of name.elements) {
      const next = [...way, each.dotDotDotToken ? "*" : (each.propertyName ?? each.name).getText()];
      uses.push({ path: next, node: each });
      bind(each.name, next, names, uses);
    }
}

/** The texts a file shows, as area and name; `*` where it cannot be told. */
function textsOf(name: string, source?: string): string[] {
  const uses: Use[] = [];
  function visit(node: ts.Node, outer: Names): void {
    if (isServerOnly(node)) return;
    const names = ts.isFunctionLike(node) || ts.isBlock(node) ? new Map(outer) : outer;
    if (ts.isParameter(node) && node.type) {
      const area = /^Messages\["(\w+)"\]$/.exec(node.type.getText())?.[1];
      if (area) bind(node.name, [area], names, uses);
    }
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const way = wayOf(node.initializer, names);
      if (way) bind(node.name, way, names, uses);
      else if (ts.isIdentifier(node.name)) names.delete(node.name.text);
    }
    const way = wayOf(node, names);
    if (way) uses.push({ path: way, node });
    ts.forEachChild(node, (child) => visit(child, names));
  }
  visit(parse(name, source), new Map());
  const found = uses.filter(({ path: [area = ""] }) => !everywhere.has(area));
  return [
    ...new Set(
      found.filter((use) => use.path.length > 1).map((use) => use.path.slice(0, 2).join(".")),
    ),
  ];
}

const imported = (source: string) =>
  [...source.matchAll(/^import "~\/messages\/parts\/([\w-]+)";$/gm)].map(([, part = ""]) => part);

/** What a file shows without asking for it, and what it asks for in vain. */
function mistakesIn(name: string, source = read(name)): string[] {
  const asked = imported(source);
  const needed = textsOf(name, source).map((text) => [text, parts.get(text)] as const);
  const missing = needed
    .filter(([, part]) => !part || !asked.includes(part))
    .map(([text, part]) => `${name}: ${text} needs ${part ?? "a part that is not there"}`);
  const idle = asked
    .filter((part) => part !== "common" && !needed.some(([, each]) => each === part))
    .map((part) => `${name}: does not use ${part}`);
  return [...missing, ...idle];
}

const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll(path.sep, "/"))
  .filter((name) => /\.tsx?$/.test(name) && !/\.server\.tsx?$|^messages\//.test(name));

describe("the parts of the texts", () => {
  test("are asked for by every module that shows them, and by no other", () => {
    expect(files.flatMap((name) => mistakesIn(name))).toEqual([]);
  });

  test("would be missed", () => {
    const asking = 'import "~/messages/parts/visit";\n';
    const body = "function A() { const { observe } = useMessages(); return observe.summary.when; }";
    expect(mistakesIn("a.tsx", asking + body)).toEqual([]);
    expect(mistakesIn("a.tsx", body)).toEqual(["a.tsx: observe.summary needs visit"]);
    expect(mistakesIn("a.tsx", asking)).toEqual(["a.tsx: does not use visit"]);
    for (const other of [
      "const A = () => useMessages().observe.summary.when;",
      "function A() { const { summary } = useMessages().observe; }",
      "function A() { const words = useMessages(); return words.observe.summary; }",
      "function A() { const { observe: { summary: words } } = useMessages(); }",
      'function a({ summary }: Messages["observe"]) {}',
    ])
      expect(mistakesIn("a.tsx", other)).toEqual(["a.tsx: observe.summary needs visit"]);
    const dark = "function A(key) { return useMessages().observe[key]; }";
    expect(mistakesIn("a.tsx", dark)).toEqual(["a.tsx: observe.* needs a part that is not there"]);
  });

  test("are the same in both languages, and each has its module", () => {
    const names = (folder: string) => readdirSync(path.join(app, "messages", folder)).sort();
    expect(names("ja")).toEqual(names("en"));
    // Mails, and what is printed, are written on the server.
    const written = ["mails.ts", "printed.ts"];
    expect(names("parts")).toEqual(names("en").filter((name) => !written.includes(name)));
    for (const name of names("parts")) {
      const source = read(`messages/parts/${name}`);
      for (const locale of ["en", "ja"])
        expect(source).toContain(`import("../${locale}/${name.replace(".ts", "")}")`);
    }
    expect(areas.size).toBeGreaterThan(5);
  });
});
