/**
 * Sends random requests to every address: none causes an internal error, and only accepted ones write.
 * `FUZZ_RUNS` repeats each action more often, `FUZZ_SEED` generates other requests.
 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runs } from "../setup/long";
import { type Asked, ask, dataPath } from "./harness/asking";
import { addresses, foreignMarks, nonsense } from "./harness/nonsense";
import type { Person } from "./harness/persons";
import { startWorld, type World } from "./harness/world";
import { matrix } from "./matrix/all";
import { bodyOf, possible, type Row, works } from "./matrix/row";

const count = Number(process.env.FUZZ_RUNS ?? runs(15, 40));
const seed = Number(process.env.FUZZ_SEED ?? 7);
let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world?.stop();
});

beforeEach(() => world.restore());

/** Hashing a password is slow on purpose. */
const slow = /sign-in|password|invitations\.\$token|settings\._index/;
const runsOf = (row: Row) => Math.ceil(slow.test(row.route) ? count / 3 : count);

/** People who have no right to change the other organisation. */
const isOurs = (person: Person) => person !== "anonymous" && !person.startsWith("foreign");

async function check(person: Person, asked: Asked): Promise<void> {
  const { status, decision, body } = await ask(world, person, asked);
  expect(status, body.slice(0, 500)).toBeLessThan(500);
  if (!works(decision)) {
    expect(world.changed()).toEqual([]);
    return;
  }
  if (isOurs(person)) {
    const foreign = world
      .differences()
      .filter((row) => foreignMarks.some((mark) => row.includes(mark)));
    expect(foreign, "rows that have to do with the other organisation").toEqual([]);
  }
  if (world.changed().length > 0) world.restore();
}

const acts = matrix.filter((row) => row.method === "POST");
const pages = matrix.filter((row) => row.method === "GET");
const timeout = Math.max(60_000, count * 1_000);

describe("actions", () => {
  test.each(acts)(
    "$route accepts valid input and refuses the rest without an error",
    async (row) => {
      const { each, person } = possible(row);
      const right = bodyOf(each, world.database);
      const kind = each.path.includes("?") ? fc.constant(each.path) : addresses(each.path);
      const place = fc.oneof({ weight: 4, arbitrary: fc.constant(each.path) }, kind);
      // Mostly data requests, which need no rendering.
      const form = fc.oneof(
        { weight: 3, arbitrary: place.map(dataPath) },
        { weight: 1, arbitrary: place },
      );
      const property = fc.asyncProperty(form, nonsense(right), (path, body) =>
        check(person, { method: "POST", path, body }),
      );
      await fc.assert(property, { numRuns: runsOf(row), seed, endOnFailure: true });
    },
    timeout,
  );
});

describe("pages", () => {
  test.each(pages)(
    "$route answers arbitrary parameters without an error",
    async (row) => {
      const { each, person } = possible(row);
      const path = addresses(each.path);
      const form = fc.oneof({ weight: 3, arbitrary: path.map(dataPath) }, path);
      const property = fc.asyncProperty(form, async (address) => {
        const { status, body } = await ask(world, person, { method: "GET", path: address });
        expect(status, body.slice(0, 500)).toBeLessThan(500);
        expect(world.changed()).toEqual([]);
      });
      await fc.assert(property, { numRuns: Math.ceil(count / 4), seed, endOnFailure: true });
    },
    timeout,
  );
});
