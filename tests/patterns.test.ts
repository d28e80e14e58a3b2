/**
 * Every regular expression in the code matches in linear time, whatever the text. Checked with `recheck`
 * (https://makenowjust-labs.github.io/recheck/).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostics } from "recheck";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Reads the sheets of the sample data, which are part of the repository. */
const trusted = /^db\/seed\//;

type Pattern = { source: string; flags: string; place: string };
type Collected = { patterns: Pattern[]; unreadable: string[] };

function programFiles(): string[] {
  const files = ["app", "server", "db"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join("/")),
    ),
  );
  return files.filter((file) => /\.tsx?$/.test(file) && !trusted.test(file));
}

/** The regular expressions of a file, and the places where one is built at run time. */
function patternsIn(file: string, text: string): Collected {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Collected = { patterns: [], unreadable: [] };
  const visit = (node: ts.Node): void => {
    const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
    const place = `${file}:${line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.patterns.push({ source, flags, place });
    }
    const called = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (called && node.expression.getText(parsed) === "RegExp") {
      const [source, flags] = node.arguments ?? [];
      const plain = source && ts.isStringLiteralLike(source);
      if (!plain || (flags && !ts.isStringLiteralLike(flags))) found.unreadable.push(place);
      else found.patterns.push({ source: source.text, flags: flags?.text ?? "", place });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

let check: typeof import("recheck")["check"];

beforeAll(async () => {
  // The JavaScript backend gives the same answer on every machine, with or without Java.
  process.env.RECHECK_BACKEND = "pure";
  ({ check } = await import("recheck"));
});

const told = ({ place, source, flags }: Pattern, answer: Diagnostics) =>
  answer.status === "vulnerable"
    ? `${place} /${source}/${flags} is ${answer.complexity.summary}, by ${answer.attack.pattern}`
    : `${place} /${source}/${flags} could not be checked`;

async function faults({ patterns, unreadable }: Collected): Promise<string[]> {
  const faults = unreadable.map((place) => `${place} puts a pattern together`);
  for (const pattern of patterns) {
    const answer = await check(pattern.source, pattern.flags, { timeout: 30_000, randomSeed: 1 });
    if (answer.status !== "safe") faults.push(told(pattern, answer));
  }
  return faults;
}

test("patterns of the program are linear", async () => {
  const files = programFiles().map((file) =>
    patternsIn(file, readFileSync(path.join(root, file), "utf8")),
  );
  const patterns = files.flatMap((file) => file.patterns);
  expect(patterns.length).toBeGreaterThan(50);
  expect(await faults({ patterns, unreadable: files.flatMap((file) => file.unreadable) })).toEqual(
    [],
  );
});

test.each([
  ["const email = /^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/;", "polynomial"],
  ["const words = text.replace(/\\s+$/, '');", "polynomial"],
  ["const all = new RegExp('^(a|a)*$', 'i');", "exponential"],
  ["const one = RegExp(typed);", "puts a pattern together"],
])("%s is a fault", async (text, fault) => {
  expect(await faults(patternsIn("planted.ts", text))).toEqual([expect.stringContaining(fault)]);
});
