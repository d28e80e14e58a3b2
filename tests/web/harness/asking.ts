/** Sending requests as a person, and reading the decision out of the answer. */
import type { Person } from "./persons";
import type { World } from "./world";

/**
 * What was decided, in the same words for a page and its `.data` form: a status, `sign-in` for being
 * sent there first, `away` for another page to read instead (302), `done` for an act that worked (303).
 */
export type Decision =
  | 200
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 413
  | 415
  | 422
  | 429
  | "sign-in"
  | "away"
  | "done";

export type Fields = Record<string, string | string[]>;
/** What is sent: the fields of a form, a value as JSON, or any bytes at all under a content type. */
export type Body = Fields | { json: unknown } | { raw: string; type: string };

export type Asked = {
  method: "GET" | "POST";
  path: string;
  body?: Body;
  /** Over and above, or instead of, the usual ones; null takes one away. */
  headers?: Record<string, string | null>;
};

export type Answer = {
  status: number;
  headers: Headers;
  body: string;
  /** Where it leads, by header or, in a `.data` answer, in its body; null when nowhere. */
  location: string | null;
  decision: Decision | number;
};

/** The single fetch form of an address: what the browser asks once the pages run their script. */
export function dataPath(path: string): string {
  const [pathname = "", search] = path.split("?", 2);
  const data = pathname === "/" ? "/_root.data" : `${pathname}.data`;
  return search === undefined ? data : `${data}?${search}`;
}

function encode(body: Body): { body: string; type: string } {
  const type = "application/x-www-form-urlencoded";
  if ("raw" in body && typeof body.type === "string")
    return { body: String(body.raw), type: body.type };
  if ("json" in body) return { body: JSON.stringify(body.json), type: "application/json" };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body as Fields))
    for (const each of [value].flat()) form.append(name, each);
  return { body: form.toString(), type };
}

/** The redirect that a `.data` answer carries in its turbo-stream body, if any. */
function redirectIn(body: string): { to: string; status: number } | null {
  const [first = ""] = body.split("\n", 1);
  let flat: unknown;
  try {
    flat = JSON.parse(first);
  } catch {
    return null;
  }
  if (!Array.isArray(flat)) return null;
  const after = (word: string) => flat[flat.indexOf(word) + 1] as unknown;
  const to = after("redirect");
  return flat.includes("redirect") && typeof to === "string"
    ? { to, status: Number(after("status")) }
    : null;
}

function decide(status: number, location: string | null): Decision | number {
  if (location === null || status < 300 || status > 399) return status;
  if (status === 303) return "done";
  return /^\/sign-in(\?|$)/.test(location) ? "sign-in" : "away";
}

/** Sends one request exactly as told, without following redirects. */
export async function send(origin: string, cookie: string, asked: Asked): Promise<Answer> {
  const { method, path, body = {}, headers = {} } = asked;
  const sent = new Headers({
    Accept: "text/html",
    "Accept-Language": "en",
    // Both sides have better to do than to compress.
    "Accept-Encoding": "identity",
  });
  if (cookie) sent.set("Cookie", cookie);
  let content: string | undefined;
  if (method === "POST") {
    const encoded = encode(body);
    content = encoded.body;
    sent.set("Content-Type", encoded.type);
    sent.set("Origin", origin);
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  }
  const response = await fetch(origin + path, {
    method,
    headers: sent,
    body: content,
    redirect: "manual",
  });
  const text = await response.text();
  const inBody = response.status === 202 ? redirectIn(text) : null;
  const location = inBody?.to ?? response.headers.get("Location");
  const status = inBody?.status ?? response.status;
  return {
    status: response.status,
    headers: response.headers,
    body: text,
    location,
    decision: decide(status, location),
  };
}

/** Sends a request as one of the persons. */
export const ask = (world: World, person: Person, asked: Asked): Promise<Answer> =>
  send(world.origin, world.cookies[person], asked);
