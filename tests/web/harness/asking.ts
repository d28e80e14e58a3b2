/** Sends requests as a person, and derives the decision from the response. */
import type { Person } from "./persons";
import type { World } from "./world";

/**
 * The decision of a response, the same for a page and its `.data` form: a status, `sign-in` for a redirect to
 * the sign-in page, `away` for a redirect to another page (302), `done` for an accepted action (303).
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
/** The body of a request: fields of a form, a value as JSON, or any bytes under a content type. */
export type Body = Fields | { json: unknown } | { raw: string; type: string };

export type Asked = {
  method: "GET" | "POST";
  path: string;
  body?: Body;
  /** Added to or replacing the usual headers; null removes one. */
  headers?: Record<string, string | null>;
};

export type Answer = {
  status: number;
  headers: Headers;
  body: string;
  /**
   * The target of a redirect, from the header or from the body of a `.data` response; null if there is none.
   */
  location: string | null;
  decision: Decision | number;
};

/** The `.data` address (Remix single fetch) of a page. */
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

/** The redirect in the turbo-stream body of a `.data` response, if any. */
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

/** Sends one request exactly as given, without following redirects. */
export async function send(origin: string, cookie: string, asked: Asked): Promise<Answer> {
  const { method, path, body = {}, headers = {} } = asked;
  const sent = new Headers({
    Accept: "text/html",
    "Accept-Language": "en",
    // Saves the time of compressing.
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
