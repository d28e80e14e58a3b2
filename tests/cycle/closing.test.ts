/** Accounts are closed together with what is still planned, on a real database. */
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { closeAccountWithVisits } from "~/cycle/closing.commands.server";
import { takerField, takersIn } from "~/cycle/closing-form";
import { nextTurn } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import type { Viewer } from "~/people/viewer";
import { visitsLeftBy } from "~/visits/leaving.queries.server";
import { inviteSecond } from "~/visits/second-observer.commands.server";
import { findVisit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { members } from "~db/schema";
import { expectCode, expectRefusal } from "../people/scene";
import { day, newMember, newVisit, newWorld, observe, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

let world: World;
let liam: Viewer;
let sofia: Viewer;
let maya: Viewer;
let daniel: Viewer;
let sato: Viewer;
const now = Date.now();
beforeEach(async () => {
  world = await newWorld();
  liam = await newMember(world, "Liam", { alt: true });
  sofia = await newMember(world, "Sofia", { alt: true });
  maya = await newMember(world, "Maya", { mentor: true });
  daniel = await newMember(world, "Daniel", { mentor: true });
  sato = await newMember(world, "Sato", { coordinator: true });
});

const visitAt = (alt: Viewer, mentor: Viewer | null, days: number) =>
  newVisit(world, {
    alt,
    mentor,
    kind: mentor ? "full" : "self",
    startsAt: now + days * day,
  });

async function isClosed(member: Viewer): Promise<boolean> {
  const [row] = await db().select().from(members).where(eq(members.id, member.id));
  return row?.disabledAt != null;
}

test("a mentor's coming visits are listed, and handed over or called off", async () => {
  const given = await visitAt(liam, maya, 1);
  const ended = await visitAt(sofia, maya, 2);
  const second = await visitAt(sofia, daniel, 3);
  await inviteSecond(daniel, await findVisit(daniel, second), maya.id);
  const past = await visitAt(sofia, maya, -1);
  await visitAt(sofia, daniel, 4);
  const left = await visitsLeftBy(sato, maya.id, now);
  expect(left.map(({ id, part }) => [id, part])).toEqual([
    [given, "colleague"],
    [ended, "colleague"],
    [second, "second"],
  ]);
  await closeAccountWithVisits(sato, maya.id, (id) => (id === given ? daniel.id : ""), now);
  expect(await isClosed(maya)).toBe(true);
  expect(await findVisit(daniel, given)).toMatchObject({ mentorId: daniel.id, status: "planned" });
  expect(await findVisit(sofia, ended)).toMatchObject({ mentorId: maya.id, status: "cancelled" });
  expect(await findVisit(daniel, second)).toMatchObject({ second: null, status: "planned" });
  const visit = await findVisit(sofia, past);
  const facts = (await cycleFacts(sofia, [visit])).get(past);
  expect(facts && nextTurn(facts, now)).toEqual({ act: "left", who: null });
});

test("an ALT's coming visits are called off, and what was observed stays", async () => {
  const coming = await visitAt(liam, maya, 1);
  const own = await visitAt(liam, null, 1);
  const seen = await visitAt(liam, maya, 2);
  await observe(world, { id: seen, observer: maya }, [{ text: "All listened." }]);
  const left = await visitsLeftBy(sato, liam.id, now);
  expect(left).toMatchObject([{ id: coming, part: "alt", mentorName: "Maya" }]);
  await closeAccountWithVisits(sato, liam.id, () => maya.id, now);
  expect((await findVisit(maya, coming)).status).toBe("cancelled");
  expect((await findVisit(maya, seen)).status).toBe("planned");
  expect((await findVisit(liam, own)).status).toBe("planned");
});

test("nothing is closed when a visit cannot go to the chosen person", async () => {
  const id = await visitAt(liam, maya, 1);
  const to = (person: Viewer) => closeAccountWithVisits(sato, maya.id, () => person.id, now);
  for (const person of [liam, sato, maya])
    await expectRefusal(to(person), `take-${id}`, "choose-one");
  expect(await isClosed(maya)).toBe(false);
  expect((await findVisit(maya, id)).mentorId).toBe(maya.id);
  await expectCode(
    closeAccountWithVisits(daniel, maya.id, () => "", now),
    "not-found",
  );
});

test("a visit that the coordinator has not seen is not called off", async () => {
  const seen = await visitAt(liam, maya, 1);
  const form = { [takerField(seen)]: daniel.id };
  const unseen = await visitAt(sofia, maya, 2);
  const closing = closeAccountWithVisits(sato, maya.id, takersIn(form), now);
  await expectRefusal(closing, takerField(unseen), "changed-meanwhile");
  expect(await isClosed(maya)).toBe(false);
  expect(await findVisit(maya, seen)).toMatchObject({ mentorId: maya.id, status: "planned" });
  expect((await findVisit(maya, unseen)).status).toBe("planned");
  await closeAccountWithVisits(sato, maya.id, takersIn({ ...form, [takerField(unseen)]: "" }), now);
  expect((await findVisit(sofia, unseen)).status).toBe("cancelled");
});
