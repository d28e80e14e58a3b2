/** The pages that are measured, and their requests. */
import { createCookie } from "@remix-run/node";
import { paths } from "../app/web/paths";
import { newId } from "../db/ids";
import type { BenchData, BenchPerson } from "./data";
import type { Target } from "./measure";

export type Page = { name: string; path: string; target: Target };

/** The `Cookie` header of a signed-in person over plain HTTP. */
export const cookieOf = async (person: BenchPerson): Promise<string> =>
  (await createCookie("kizuki").serialize(person.token)).split(";", 1)[0] ?? "";

async function pageOf(name: string, path: string, person: BenchPerson): Promise<Page> {
  const headers = { Cookie: await cookieOf(person), Accept: "text/html", "Accept-Language": "en" };
  return { name, path, target: { method: "GET", headers } };
}

/**
 * The saves of an observer who keeps changing notes. Each connection changes its own note, and each save
 * names the previous one as its base, as the page does.
 */
function saver({ saving }: BenchData): () => () => string {
  const unused = [...saving.notes];
  return () => {
    const note = unused.shift();
    if (!note) throw new RangeError("The observation has no line left for another connection.");
    let base = note.operationId;
    let count = 0;
    return () => {
      const id = newId();
      count += 1;
      const text = `${note.text} ${count}`;
      const criteria = note.criteria.slice(0, 1);
      const content = { text, notedAt: note.notedAt, committedAt: null, criteria, sign: null };
      const change = { kind: "note.write", noteId: note.id, ...content, keptBack: false };
      const operation = { id, base, offset: null, ...change };
      const body = JSON.stringify({ sentAt: Date.now(), operations: [operation] });
      base = id;
      return body;
    };
  };
}

async function autosaveOf(data: BenchData, origin: string): Promise<Page> {
  const path = paths.operations(data.saving.observationId);
  const headers = {
    Cookie: await cookieOf(data.mentor),
    Origin: origin,
    "Content-Type": "application/json",
    Accept: "application/json",
  };
  const isRight = (body: string) => body.includes('"outcome":"applied"');
  return {
    name: "One autosave",
    path,
    target: { method: "POST", headers, bodies: saver(data), isRight },
  };
}

/**
 * The pages that are measured.
 *
 * @param origin the origin of the server that is asked
 */
export const pagesOf = (data: BenchData, origin: string): Promise<Page[]> =>
  Promise.all([
    pageOf("Home, mentor", paths.home, data.mentor),
    pageOf("Home, ALT", paths.home, data.alt),
    pageOf("Home, coordinator", paths.home, data.coordinator),
    pageOf("A visit", paths.visit(data.visitId), data.mentor),
    pageOf("The observation page", paths.observe(data.observation.visitId), data.mentor),
    autosaveOf(data, origin),
  ]);
