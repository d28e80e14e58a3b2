/** The introductions on Home, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { uuidBytes } from "~db/columns";
import { send } from "./harness/asking";
import { memberOf } from "./harness/persons";
import { startWorld, type World } from "./harness/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world?.stop();
});

const { first, firstAlt } = messagesFor("en").home;
async function home(): Promise<string> {
  const asked = { method: "GET", path: "/" } as const;
  return (await send(world.origin, world.cookies.coordinator, asked)).body;
}
const run = (sql: string, ...values: unknown[]) => world.database.prepare(sql).run(...values);

test("a coordinator reads the first steps until the organisation has a visit, in any school year", async () => {
  run("update members set locale = 'en'");
  run("update visits set starts_at = starts_at - ?", 400 * 86_400_000);
  expect(await home()).not.toContain(first.title);
  world.database.pragma("foreign_keys = off");
  run("delete from visits");
  expect(await home()).toContain(first.title);
  run("update members set alt = 1 where id = ?", uuidBytes(memberOf.coordinator ?? ""));
  const page = await home();
  expect(page.split('id="first-steps"')).toHaveLength(2);
  expect(page).not.toContain(firstAlt.title);
});
