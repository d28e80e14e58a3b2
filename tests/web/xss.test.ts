/** Typed text is never interpreted as markup, in pages that show it and in forms that are shown again. */
import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../setup/browser";
import { type Answer, ask, type Fields, send } from "./harness/asking";
import { crawl } from "./harness/crawl";
import { inspect, mark, payloads, writePayloads } from "./harness/markup";
import type { Person } from "./harness/persons";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";
import { bodyOf, possible, type Row } from "./matrix/row";

let browser: Browser;
let tab: Tab;
let world: World;

beforeAll(async () => {
  browser = await launchBrowser();
  tab = await browser.newPage();
  world = await startWorld();
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** Pages are parsed by a real browser without running scripts. */
const read = (html: string) => tab.evaluate(inspect, [html, mark] as [string, string]);
const isPage = ({ headers }: Answer) => headers.get("Content-Type")?.startsWith("text/html");

describe("the markup parser", () => {
  const page = (inner: string) => `<!doctype html><html><body><p>${inner}</p></body></html>`;

  // Other payloads are dangerous only inside a script or an attribute, or after double unescaping.
  const elements = payloads.filter((each) => /^<(?!!)/.test(each));
  test.each(elements)("finds what %s creates", async (payload) => {
    expect((await read(page(payload))).made).not.toEqual([]);
  });

  const attributes = payloads.filter((each) => /^["'].*(on\w+=|><)/.test(each));
  test.each(attributes)("finds what %s creates in an attribute", async (payload) => {
    const quote = payload[0] ?? "";
    expect((await read(page(`<input value=${quote}${payload}${quote}>`))).made).not.toEqual([]);
  });

  test("finds nothing in escaped text", async () => {
    const escaped = payloads.map((each) => each.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    expect(await read(page(escaped.join("<br>")))).toEqual({
      made: [],
      shown: payloads.join().split(mark).length - 1,
    });
  });
});

describe("stored text", () => {
  const readers = ["coordinator", "mentor", "otherMentor", "alt", "otherAlt"] as const;

  beforeAll(() => {
    writePayloads(world.database);
    world.settle();
  });

  test.each(readers)("is escaped on every page that %s reaches", async (person: Person) => {
    const pages = (await crawl(world, person, { most: 45 })).filter(
      ({ path, status }) => status === 200 && !/\.data(\?|$)/.test(path),
    );
    const made: string[] = [];
    let shown = 0;
    for (const { path, body } of pages) {
      const found = await read(body);
      made.push(...found.made.map((each) => `${path}: ${each}`));
      shown += found.shown;
    }
    expect(made).toEqual([]);
    expect(pages.length).toBeGreaterThan(15);
    expect(shown).toBeGreaterThan(60);
  });

  test("is not served as HTML in data responses", async () => {
    for (const path of ["/people.data", "/visits.data", "/_root.data"]) {
      const { headers } = await ask(world, "coordinator", { method: "GET", path });
      expect(headers.get("Content-Type")).not.toContain("html");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
  });
});

describe("submitted text", () => {
  const everything = payloads.join(" ");
  const forms = matrix.filter((row) => row.method === "POST" && !row.route.includes("operations"));

  /** A valid form in which every value is replaced by a text, except those that choose the form. */
  const filled = (fields: Fields, text: string): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name === "intent" ? value : text]),
    );

  const redrawn = async (row: Row, text: string): Promise<Answer> => {
    const { each, person } = possible(row);
    const body = filled(bodyOf(each, world.database) as Fields, text);
    const answer = await ask(world, person, { method: "POST", path: each.path, body });
    world.restore();
    return answer;
  };

  test.each(forms)("is escaped when the form of $route is rendered again", async (row) => {
    for (const text of [everything, `"'><${mark}>`]) {
      const answer = await redrawn(row, text);
      expect(answer.status).toBeLessThan(500);
      if (isPage(answer)) expect((await read(answer.body)).made).toEqual([]);
    }
  });

  test("is rendered again in many forms", async () => {
    const answers = await Promise.all(
      forms.slice(0, 12).map((row) => redrawn(row, `"'><${mark}>`)),
    );
    let shown = 0;
    for (const answer of answers) if (isPage(answer)) shown += (await read(answer.body)).shown;
    expect(shown).toBeGreaterThan(3);
  });

  test("is escaped when it comes from an address", async () => {
    const search = ["q", "next", "code", "as", "step", "page", "alt", "with", "kind", "begin"]
      .map((name) => `${name}=${encodeURIComponent(everything)}`)
      .join("&");
    const found: string[] = [];
    for (const row of matrix.filter(({ method }) => method === "GET")) {
      const { each, person } = possible(row);
      const [path = "/"] = each.path.split("?", 1);
      const asked = { method: "GET", path: `${path}?${search}` } as const;
      const answer = await send(world.origin, world.cookies[person], asked);
      if (isPage(answer))
        found.push(...(await read(answer.body)).made.map((made) => `${path}: ${made}`));
    }
    expect(found).toEqual([]);
  });
});
