/** The pages that change a plan name the people who can read it, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { locales } from "~/people/vocabulary";
import { paths } from "~/web/paths";
import { send } from "./harness/asking";
import { moreVisits } from "./harness/fixtures";
import type { Person } from "./harness/persons";
import { startWorld, type World } from "./harness/world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world?.stop();
});

describe.each(locales)("in %s", (locale) => {
  const { visitChanges, planChanges, common } = messagesFor(locale);
  const { move, cancel } = visitChanges;
  const { edit, history } = planChanges;
  beforeAll(() => {
    world.database.prepare("update members set locale = ?").run(locale);
  });
  async function read(person: Person, path: string): Promise<string> {
    const answer = await send(world.origin, world.cookies[person], { method: "GET", path });
    expect(answer.status).toBe(200);
    return answer.body;
  }

  test.each([
    ["edit", paths.visitEdit, edit.whoSees],
    ["move", paths.visitMove, move.whoSees],
    ["cancel", paths.visitCancel, cancel.whoSees],
    ["changes", paths.visitChanges, history.whoSees],
  ])("%s: a lesson that one watches oneself has no other readers", async (_, path, ofTwo) => {
    const own = await read("alt", path(moreVisits.ownLesson));
    expect(own).toContain(common.onlyYou);
    for (const text of [ofTwo, edit.lead]) expect(own).not.toContain(text);
    expect(await read("alt", path(moreVisits.secondInvited))).toContain(ofTwo);
  });

  test("a second observer reads the history of the plan, and its page says so", async () => {
    const page = await read("otherMentor", paths.visitChanges(moreVisits.secondInvited));
    expect(page).toContain(history.whoSees);
  });
});
