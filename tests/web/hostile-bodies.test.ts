/**
 * No body keeps the server from answering others, whatever its shape and whoever sends it: the event loop is
 * never blocked for more than 100 ms. `KIZUKI_LONG=1` sends 2,000 shapes, `FUZZ_SEED` others.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { batchBurst } from "~/observe/sync/batch-rate.server";
import { runs } from "../setup/long";
import { freePort } from "../setup/server";
import { ask, dataPath } from "./harness/asking";
import type { Person } from "./harness/persons";
import { builtRoutes } from "./harness/routes";
import { knownShapes, type Shape, shapes } from "./harness/shapes";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";
import { bodyOf, possible, works } from "./matrix/row";

/** CPU milliseconds of the server's main thread. */
const limit = 100;
const seed = Number(process.env.FUZZ_SEED ?? 7);
const acts = matrix.filter((row) => row.method === "POST");
const total = runs(3 * acts.length, 2_000);

let world: World;
let watch: string;
const found: { longest: number; what: string }[] = [];

/** The longest turn of the server's event loop since the last request for it. */
const longestTurn = async () => Number(await (await fetch(watch)).text());

beforeAll(async () => {
  const port = await freePort();
  watch = `http://127.0.0.1:${port}`;
  const preload = new URL("../setup/loop-watch.ts", import.meta.url).href;
  world = await startWorld({
    LOOP_WATCH_PORT: String(port),
    NODE_OPTIONS: `--import tsx --import ${preload}`,
  });
  // The first response of a route includes compilation.
  for (const row of acts)
    for (let round = 0; round < 2; round++) {
      const { each, person } = possible(row);
      const body = bodyOf(each, world.database);
      await ask(world, person, { method: "POST", path: each.path, body: {} });
      await ask(world, person, { method: "POST", path: dataPath(each.path), body });
      world.restore();
    }
  await longestTurn();
});

afterAll(async () => {
  await world?.stop();
  found.sort((one, other) => other.longest - one.longest);
  const worst = found.slice(0, 5).map(({ longest, what }) => `${longest.toFixed(0)} ms ${what}`);
  console.log([`${found.length} bodies, longest turns:`, ...worst].join("\n  "));
});

async function send(person: Person, path: string, { name, body }: Shape): Promise<void> {
  // Rate limits would answer before the form is read.
  world.database.exec("delete from attempts");
  const [answer, health] = await Promise.all([
    ask(world, person, { method: "POST", path, body }),
    fetch(`${world.origin}/healthz`),
  ]);
  const longest = await longestTurn();
  const what = `${path} by ${person}: ${name} (${answer.status})`;
  found.push({ longest, what });
  expect(health.status).toBe(200);
  expect(answer.status, what).toBeLessThan(500);
  expect(longest, what).toBeLessThan(limit);
  if (works(answer.decision) && world.changed().length > 0) world.restore();
}

test("every route that takes a body is among them", async () => {
  const actions = (await builtRoutes()).filter(({ action }) => action).map(({ id }) => id);
  expect(new Set(acts.map(({ route }) => route))).toEqual(new Set(actions));
});

test.each(acts)(
  "$route blocks nobody",
  async (row) => {
    const { each, person } = possible(row);
    const right = bodyOf(each, world.database);
    // Without fast-check's bias towards small values.
    const body = fc.noBias(shapes(right));
    const sender = fc.constantFrom<Person>(person, person, "anonymous", "mentor", "coordinator");
    const place = fc.constantFrom(each.path, dataPath(each.path));
    const examples = knownShapes(right).map((shape): [Person, string, Shape] => [
      person,
      each.path,
      shape,
    ]);
    const numRuns = examples.length + Math.ceil(total / acts.length);
    const settings = { examples, numRuns, seed: seed + acts.indexOf(row), endOnFailure: true };
    await fc.assert(fc.asyncProperty(sender, place, body, send), settings);
  },
  runs(60_000, 600_000),
);

test("a member who sends batches without a pause is told when to send again", async () => {
  const row = acts.find(({ route }) => route.endsWith("operations"));
  if (!row) throw new Error("There is no route for operations.");
  const { each, person } = possible(row);
  const send = () => ask(world, person, { method: "POST", path: each.path, body: { json: {} } });
  const statuses = new Set<number>();
  let wait: string | null = null;
  for (let at = 0; at < 2 * batchBurst && wait === null; at++) {
    const { status, headers } = await send();
    statuses.add(status);
    wait = headers.get("Retry-After");
  }
  expect([...statuses]).toEqual([422, 429]);
  expect(Number(wait)).toBeGreaterThan(0);
});
