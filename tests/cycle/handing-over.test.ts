/** What an ALT shared with a colleague stays between the two when the visit is handed over. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { editVisit } from "~/cycle/handing-over.commands.server";
import type { Viewer } from "~/people/viewer";
import { reflectionForm } from "~/reflect/forms";
import { shareOwnView, writeOwnView } from "~/reflect/reflections.commands.server";
import { ownViewRow, reflectionFor } from "~/reflect/reflections.queries.server";
import { planKey } from "~/visits/visit-rules";
import { findOwnVisit, findVisit } from "~/visits/visits.queries.server";
import { readForm } from "~/web/forms/form-data";
import { expectRefusal } from "../people/scene";
import { newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

let world: World;
let liam: Viewer;
let maya: Viewer;
let daniel: Viewer;
let visitId: string;
beforeAll(async () => {
  world = await newWorld();
  liam = await newMember(world, "Liam", { alt: true });
  maya = await newMember(world, "Maya", { mentor: true });
  daniel = await newMember(world, "Daniel", { mentor: true });
});
beforeEach(async () => {
  visitId = await newVisit(world, { alt: liam, mentor: maya });
});

const asLiam = () => findOwnVisit(liam, visitId);
/** Liam's own view as he shares it with a colleague. */
function sharedWith(colleague: Viewer) {
  const typed = { keep: "The ticket.", shared: "on", colleagueId: colleague.id, base: "" };
  const { data } = readForm(reflectionForm, typed);
  if (!data) throw new Error("Not a view.");
  return data;
}

async function edit(change: { mentorId?: string; className?: string }) {
  const visit = await findVisit(maya, visitId);
  const { kind, minutes, className, mentorId, school } = visit;
  const plan = { kind, minutes, className, mentorId: mentorId ?? "" };
  await editVisit(maya, visitId, {
    ...plan,
    was: planKey({ ...plan, schoolId: school.id, partnerTeacherId: null }),
    school: school.name,
    stage: null,
    partner: "",
    ...change,
  });
}

test("a shared own view becomes private when another colleague takes the visit over", async () => {
  await writeOwnView(liam, await asLiam(), sharedWith(maya), now);
  await edit({ className: "3-A" });
  expect((await reflectionFor(maya, await findVisit(maya, visitId), "en")).state).toBe("written");
  await edit({ mentorId: daniel.id });
  expect(await reflectionFor(daniel, await findVisit(daniel, visitId), "en")).toEqual({
    state: "private",
  });
  expect(await ownViewRow(liam, visitId)).toMatchObject({ keep: "The ticket.", shared: false });
  expect(await shareOwnView(liam, await asLiam(), daniel.id)).toBe(true);
  expect((await reflectionFor(daniel, await asLiam(), "en")).state).toBe("written");
});

test("an outdated page shares nothing with the new colleague", async () => {
  await edit({ mentorId: daniel.id });
  const late = writeOwnView(liam, await asLiam(), sharedWith(maya), now);
  await expectRefusal(late, "base", "changed-meanwhile");
  expect(await ownViewRow(liam, visitId)).toBeNull();
  await writeOwnView(liam, await asLiam(), { ...sharedWith(maya), shared: false }, now);
  expect(await shareOwnView(liam, await asLiam(), maya.id)).toBe(false);
  expect(await ownViewRow(liam, visitId)).toMatchObject({ shared: false });
});
