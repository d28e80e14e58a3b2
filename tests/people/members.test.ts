/** Members are added, edited and deactivated: who may do it, and what remains. */
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { errors as en } from "~/messages/en/shell";
import { errors as ja } from "~/messages/ja/shell";
import {
  addAlts,
  addMember,
  closeAccount,
  correctNames,
  editMember,
} from "~/people/members.commands.server";
import { parseNames } from "~/people/pasted-names";
import {
  duplicatesOf,
  invitableOf,
  membersOf,
  peopleOf,
  personOf,
} from "~/people/people.queries.server";
import { db } from "~db/client.server";
import { events, members } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import {
  addOrganisation,
  addPerson,
  clientAt,
  expectCode,
  expectRefusal,
  viewerFor,
} from "./scene";

freshDatabase();

async function scene() {
  const organisationId = await addOrganisation();
  const boss = await addPerson(organisationId, { coordinator: true });
  const mentor = await addPerson(organisationId, { mentor: true });
  const alt = await addPerson(organisationId, { employmentType: "outsourced" });
  const [coordinating, mentoring, teaching] = await Promise.all(
    [boss, mentor, alt].map(({ id }) => viewerFor(id)),
  );
  if (!coordinating || !mentoring || !teaching) throw new Error("three viewers");
  return { organisationId, boss, mentor, alt, coordinating, mentoring, teaching };
}

const edit = (
  viewer: Awaited<ReturnType<typeof viewerFor>>,
  member: { id: string; name: string; email: string | null },
  roles: string[],
  more: { email?: string } = {},
) =>
  editMember(
    viewer,
    member.id,
    {
      name: member.name,
      nameReading: "",
      email: member.email ?? "",
      roles,
      employmentType: "unknown",
      locale: null,
      ...more,
    },
    clientAt(),
  );

describe("a pasted list", () => {
  test("becomes ALTs of one group, each with an event", async () => {
    const { mentoring, organisationId } = await scene();
    const added = await addAlts(mentoring, [
      { name: "Liam  Chen", email: "liam@example.jp" },
      { name: "Sofia Marin", email: null },
    ]);
    const group = await invitableOf(mentoring, added);
    expect(group.map(({ name, alt, state }) => [name, alt, state])).toEqual([
      ["Liam Chen", true, "not-invited"],
      ["Sofia Marin", true, "not-invited"],
    ]);
    const written = await db()
      .select()
      .from(events)
      .where(and(eq(events.organisationId, organisationId), eq(events.verb, "added")));
    expect(written.map(({ actorId }) => actorId)).toEqual([mentoring.id, mentoring.id]);
    expect(JSON.stringify(written)).not.toMatch(/Liam|Sofia|example/);
  });

  test("is added completely or not at all", async () => {
    const { mentoring, alt } = await scene();
    const before = (await membersOf(mentoring)).length;
    const people = [
      { name: "Tom Becker", email: null },
      { name: "Somebody", email: alt.email },
    ];
    await expectRefusal(addAlts(mentoring, people), "names", "email-taken");
    expect(await membersOf(mentoring)).toHaveLength(before);
  });

  test("reports existing members by address or name", async () => {
    const { mentoring, alt } = await scene();
    const { people } = parseNames(
      `${alt.name.toUpperCase()}\nSomebody, ${alt.email?.toUpperCase()}\nNew Person`,
    );
    expect(
      (await duplicatesOf(mentoring, people)).map(({ line, problem }) => [line, problem]),
    ).toEqual([
      [1, "name-here"],
      [2, "email-here"],
    ]);
  });

  test("reports its people when it is sent twice, and does not say that nobody was added", async () => {
    const { mentoring } = await scene();
    const { people } = parseNames("Tom Becker");
    await addAlts(mentoring, people);
    expect(await duplicatesOf(mentoring, people)).toHaveLength(1);
    expect(en["check-duplicates"]).not.toMatch(/nothing|nobody|not added/i);
    expect(ja["check-duplicates"]).not.toMatch(/追加されていません/);
  });

  test("is refused for ALTs", async () => {
    const { teaching } = await scene();
    await expectCode(addAlts(teaching, [{ name: "Liam", email: null }]), "not-found");
  });
});

describe("members", () => {
  test("are visible completely to coordinators, by name and state to mentors", async () => {
    const { coordinating, mentoring, teaching, alt, organisationId } = await scene();
    const gone = await addPerson(organisationId, { disabledAt: 1 });
    expect(await personOf(coordinating, alt.id)).toMatchObject({
      email: alt.email,
      employmentType: "outsourced",
    });
    expect(await personOf(mentoring, alt.id)).toMatchObject({
      name: alt.name,
      email: null,
      employmentType: null,
      locale: null,
    });
    expect((await peopleOf(coordinating)).some(({ id }) => id === gone.id)).toBe(true);
    expect((await peopleOf(mentoring)).some(({ id }) => id === gone.id)).toBe(false);
    await expectCode(personOf(mentoring, gone.id), "not-found");
    await expectCode(peopleOf(teaching), "not-found");
    expect((await membersOf(teaching)).map(({ id }) => id)).toContain(alt.id);
  });

  test("of another organisation do not exist", async () => {
    const [here, there] = [await scene(), await scene()];
    await expectCode(personOf(here.coordinating, there.alt.id), "not-found");
    await expectCode(edit(here.coordinating, there.alt, ["alt"]), "not-found");
    await expectCode(
      transaction((tx) => closeAccount(tx, here.coordinating, there.alt.id)),
      "not-found",
    );
    expect((await peopleOf(here.coordinating)).map(({ id }) => id)).not.toContain(there.alt.id);
  });

  test("with other roles are added by coordinators only", async () => {
    const { coordinating, mentoring } = await scene();
    const form = { name: "New Mentor", email: "", roles: ["mentor"], employmentType: null };
    await expectCode(addMember(mentoring, form), "not-found");
    const id = await addMember(coordinating, form);
    expect(await personOf(coordinating, id)).toMatchObject({ mentor: true, alt: false });
  });

  test("are added once when the form is sent twice, as after a lost answer", async () => {
    const { coordinating } = await scene();
    const before = (await peopleOf(coordinating)).length;
    const one = { name: "New Mentor", email: "", roles: ["mentor"], employmentType: null };
    const forms = [
      one,
      { ...one, email: `${coordinating.id}@new.example` },
      { ...one, roles: ["mentor", "alt"] },
      { ...one, roles: ["mentor", "alt"], employmentType: "jet" as const },
    ];
    for (const form of forms) {
      const id = await addMember(coordinating, form);
      expect(await addMember(coordinating, form)).toBe(id);
    }
    expect(await peopleOf(coordinating)).toHaveLength(before + forms.length);
  });

  test("are corrected by a mentor until they have joined", async () => {
    const { mentoring, alt } = await scene();
    const [id] = (
      await invitableOf(mentoring, await addAlts(mentoring, [{ name: "Laim", email: null }]))
    ).map((person) => person.id);
    const form = { name: "Liam", nameReading: "リアム", email: "liam@new.example" };
    await correctNames(mentoring, id ?? "", form);
    expect(await personOf(mentoring, id ?? "")).toMatchObject({ ...form });
    await expectCode(correctNames(mentoring, alt.id, form), "not-found");
  });

  test("who have joined keep a unique address", async () => {
    const { coordinating, alt, mentor } = await scene();
    await expectRefusal(edit(coordinating, alt, ["alt"], { email: "" }), "email", "required");
    await expectRefusal(
      edit(coordinating, alt, ["alt"], { email: mentor.email ?? "" }),
      "email",
      "email-taken",
    );
  });
});

describe("an edit", () => {
  const told = async (id: string) =>
    db()
      .select({ verb: events.verb, details: events.details })
      .from(events)
      .where(eq(events.subjectId, id))
      .orderBy(events.id);

  test("records old and new roles and employment, and of an address only that it changed", async () => {
    const { coordinating, alt } = await scene();
    await edit(coordinating, alt, ["alt", "mentor"], { email: "new@example.jp" });
    expect(await told(alt.id)).toEqual([
      { verb: "edited", details: null },
      { verb: "address-changed", details: null },
      { verb: "employment-changed", details: { from: "outsourced", to: "unknown" } },
      { verb: "roles-changed", details: { from: ["alt"], to: ["mentor", "alt"] } },
    ]);
  });

  test("records nothing about what stays as it is", async () => {
    const { coordinating, mentor } = await scene();
    await edit(coordinating, mentor, ["mentor"]);
    expect(await told(mentor.id)).toEqual([{ verb: "edited", details: null }]);
  });
});

describe("the last coordinator", () => {
  test("cannot give up the role", async () => {
    const { coordinating, boss } = await scene();
    await expectRefusal(edit(coordinating, boss, ["mentor"]), "roles", "last-coordinator");
    expect(await viewerFor(boss.id)).toMatchObject({ coordinator: true, mentor: false });
  });

  test("is not replaced by a coordinator who cannot sign in", async () => {
    const { coordinating, boss, organisationId } = await scene();
    await addPerson(organisationId, { coordinator: true, passwordHash: null });
    await addPerson(organisationId, { coordinator: true, disabledAt: 1 });
    await expectRefusal(edit(coordinating, boss, ["mentor"]), "roles", "last-coordinator");
  });

  test("can leave when there is another", async () => {
    const { coordinating, boss, organisationId } = await scene();
    await addPerson(organisationId, { coordinator: true });
    expect(await edit(coordinating, boss, ["mentor"])).not.toBeNull();
  });

  test("remains when two coordinators close each other's account concurrently", async () => {
    const { coordinating, boss, organisationId } = await scene();
    const other = await addPerson(organisationId, { coordinator: true });
    const closing = await Promise.allSettled([
      transaction((tx) => closeAccount(tx, coordinating, other.id)),
      viewerFor(other.id).then((viewer) => transaction((tx) => closeAccount(tx, viewer, boss.id))),
    ]);
    expect(closing.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await db()
      .select()
      .from(members)
      .where(and(eq(members.organisationId, organisationId), eq(members.coordinator, true)));
    expect(left.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
  });

  test("cannot close their own account", async () => {
    const { coordinating, boss } = await scene();
    await expectCode(
      transaction((tx) => closeAccount(tx, coordinating, boss.id)),
      "not-found",
    );
  });
});
