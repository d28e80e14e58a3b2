/** No function of the application is too long to be read at once; components and hooks are functions as well. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const app = path.resolve(import.meta.dirname, "..", "app");
const longest = 120;

type Found = { name: string; lines: number };

/** Every function of a source text that has a body, with the lines from its first word to its last brace. */
function functionsOf(file: string, source: string): Found[] {
  const kind = file.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const lineOf = (position: number) => parsed.getLineAndCharacterOfPosition(position).line;
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : null);
      const lines = lineOf(node.end) - lineOf(node.getStart(parsed)) + 1;
      found.push({ name: `${file} ${named?.getText(parsed) ?? "(no name)"}`, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

const functions = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => functionsOf(file, readFileSync(path.join(app, file), "utf8")));

test("functions are found, with their lines", () => {
  expect(functionsOf("a.tsx", "const A = memo(function B() {\n  return <p />;\n});")).toEqual([
    { name: "a.tsx B", lines: 3 },
  ]);
  expect(functions.length).toBeGreaterThan(1_000);
});

test(`no function has more than ${longest} lines`, () => {
  expect(functions.filter(({ lines }) => lines > longest)).toEqual([]);
});
