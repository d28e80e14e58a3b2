/** A coordinator who signs in as somebody else, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { canaryIds } from "~db/seed/canary.server";
import { send } from "./harness/asking";
import { joined } from "./harness/fixtures";
import { startWorld, type World } from "./harness/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world?.stop();
});

test("finds the notice of it on that person's pages each time they are opened", async () => {
  const made = await send(world.origin, world.cookies.foreignCoordinator, {
    method: "POST",
    path: `/people/${joined.id}/password-reset`,
    body: {},
  });
  const [link = ""] = /\/reset-password\/[\w-]{43}/.exec(made.body) ?? [];
  const answer = await send(world.origin, "", {
    method: "POST",
    path: link,
    body: { password: "umbrella stand 48" },
  });
  expect(answer.decision).toBe("done");
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .filter((pair) => pair?.startsWith("kizuki="))
    .join();
  const by = world.database
    .prepare("select name from members where id = ?")
    .pluck()
    .get(canaryIds.members.coordinator);
  const { home, people } = messagesFor("en");
  const read = async (path: string) =>
    (
      await send(world.origin, cookie, {
        method: "GET",
        path,
        headers: { "Accept-Language": "en" },
      })
    ).body;
  for (let visit = 0; visit < 2; visit += 1) {
    expect(await read("/")).toContain(home.powers.acts["reset-handed-over"](String(by)));
    expect(await read("/")).toContain(home.powers.acts["password-reset"](String(by)));
  }
  expect(await read("/settings")).toContain(people.security.acts["password-reset"](String(by)));
  expect(await read("/who-sees-what")).toContain(messagesFor("en").agree.whoSeesWhat.powersTitle);
});
