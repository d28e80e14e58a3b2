/** No other site can act for a signed-in person (CSRF). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, dataPath, send } from "./harness/asking";
import { builtRoutes } from "./harness/routes";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";
import { bodyOf, possible, type Row, works } from "./matrix/row";

const routes = await builtRoutes();
const acts = routes.filter((route) => route.action);
let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world?.stop();
});

beforeEach(() => world.restore());

/** Forms of the teachers' door have no usable Origin; tests/web/door.test.ts covers them. */
const isDoor = (id: string) => id.startsWith("routes/teacher/teacher.");

const rowOf = (id: string): Row => {
  const row = matrix.find((each) => each.route === id && each.method === "POST");
  if (!row) throw new Error(`No row for the act of ${id}.`);
  return row;
};

/** Headers that other sites, and clients other than browsers, could send. */
function foreignHeaders(): Record<string, Record<string, string | null>> {
  const { port } = world.server;
  return {
    "another site": { Origin: "https://evil.example" },
    "a page without an origin": { Origin: "null" },
    nobody: { Origin: null },
    "nobody, with our page as referrer": { Origin: null, Referer: `${world.origin}/visits` },
    "another port": { Origin: `http://localhost:${port + 1}` },
    "another scheme": { Origin: `https://localhost:${port}` },
    "a name that begins like ours": { Origin: `http://localhost.evil.example:${port}` },
    "a name that we are told is ours": {
      Origin: "https://evil.example",
      "X-Forwarded-Host": "evil.example",
      Host: "evil.example",
    },
    "a browser that knows better": { Origin: world.origin, "Sec-Fetch-Site": "cross-site" },
  };
}

describe("every action", () => {
  test("is in the matrix", () => {
    expect(acts.length).toBeGreaterThan(30);
    for (const { id } of acts) expect(rowOf(id).cases).not.toEqual([]);
  });

  test.each(acts)("$id refuses requests of other origins", async ({ id }) => {
    const row = rowOf(id);
    const { each, person } = possible(row);
    const body = bodyOf(each, world.database);
    const mistakes: string[] = [];
    for (const path of [each.path, dataPath(each.path)])
      for (const [sender, headers] of Object.entries(foreignHeaders())) {
        if (isDoor(id) && headers.Origin === "null") continue;
        const { status } = await ask(world, person, { method: "POST", path, body, headers });
        if (status !== 403) mistakes.push(`${sender}, ${path}: ${status}`);
      }
    expect(mistakes).toEqual([]);
    expect(world.changed()).toEqual([]);

    // The same request with the application's Origin succeeds.
    const { decision } = await ask(world, person, { method: "POST", path: each.path, body });
    expect(decision).toBe(each.expected[person]);
    if (works(decision) && !each.mayStay && !each.staysAsItIs)
      expect(world.changed()).not.toEqual([]);
  });
});

describe("methods", () => {
  const methods = ["PUT", "PATCH", "DELETE", "PROPFIND"];
  const call = async (method: string, origin: string | null) => {
    const headers: Record<string, string> = { Cookie: world.cookies.alt };
    if (origin) headers.Origin = origin;
    const response = await fetch(`${world.origin}/visits/new`, { method, headers });
    await response.text();
    return response.status;
  };

  test.each(methods)("%s is refused everywhere", async (method) => {
    expect(await call(method, "https://evil.example")).toBe(403);
    expect(await call(method, null)).toBe(403);
    expect(await call(method, world.origin)).toBe(405);
    expect(world.changed()).toEqual([]);
  });
});

test("GET needs no Origin and sends no CORS header", async () => {
  for (const origin of ["https://evil.example", "null", null]) {
    const asked = { method: "GET", path: "/visits", headers: { Origin: origin } } as const;
    const { status, headers } = await send(world.origin, world.cookies.alt, asked);
    expect(status).toBe(200);
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
});
