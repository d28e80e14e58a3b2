/** An ALT under an outsourcing contract: nothing goes to the school before the company has confirmed it. */
import { beforeAll, describe, expect, test } from "vitest";
import { changeAgreement, confirmVersion } from "~/agree/agreements.commands.server";
import { findAgreement } from "~/agree/agreements.queries.server";
import { recordCompany } from "~/agree/company.commands.server";
import { visitRuleFor } from "~/agree/contract.queries.server";
import { openDoor } from "~/agree/door/opening.server";
import { informedContent } from "~/agree/informed-content.server";
import { makeLink } from "~/agree/links.commands.server";
import { createAgreement } from "~/agree/new-agreement.commands.server";
import { presetContent } from "~/agree/presets.server";
import { presetIds } from "~/agree/vocabulary";
import { locales } from "~/people/vocabulary";
import { newMember, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { company, employ, input, newPair, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

const link = (pair: Pair) => makeLink(pair.liam, pair.id, { withCode: true }, now);
const record = (pair: Pair, more: Partial<typeof company & { version: number }> = {}) =>
  outcome(recordCompany(pair.liam, pair.id, { ...company, version: 1, ...more }, now));
const change = async (pair: Pair, goal: string) => {
  const { head } = await findAgreement(pair.alt, pair.id, now);
  const content = { ...head.content, lines: { ...head.content.lines, goal } };
  const base = head.version;
  return changeAgreement(pair.alt, pair.id, { base, content, message: "", confirm: true }, now);
};

test.each(locales)(
  "the rule for visits and goals is told to the ALT and coordinators alone (%s)",
  async (locale) => {
    const { liam } = await newPair(world);
    const readers = {
      liam,
      coordinator: await newMember(world, "Kenji", { coordinator: true }),
      mentor: await newMember(world, "Maya", { mentor: true }),
    };
    const told = async () => {
      const rules = await Promise.all(
        Object.entries(readers).map(async ([name, reader]) => [
          name,
          (await visitRuleFor(reader, liam.id, locale)) !== null,
        ]),
      );
      return Object.fromEntries(rules);
    };
    expect(await told()).toEqual({ liam: false, coordinator: false, mentor: false });
    await employ(liam, "outsourced");
    expect(await told()).toEqual({ liam: true, coordinator: true, mentor: false });
  },
);

describe("before the company has confirmed a version", () => {
  test("a new sheet waits for the record, and no link can be made", async () => {
    const liam = await newMember(world, "Liam", { alt: true });
    await employ(liam, "outsourced");
    const id = await createAgreement(liam, input, now);
    expect(await findAgreement({ party: "alt", viewer: liam }, id, now)).toMatchObject({
      canGoOut: false,
      company: null,
      confirmedBy: [],
      withheld: 0,
      turn: { who: "alt", act: "settle" },
    });
    expect(await outcome(makeLink(liam, id, { withCode: false }, now))).toBe("not-found");
    // A plain confirmation by the ALT does not take the company's place.
    const confirmed = confirmVersion({ party: "alt", viewer: liam }, id, 1, now);
    expect(await outcome(confirmed)).toBe("not-found");
  });

  test("the link that a teacher has from before opens nothing", async () => {
    const pair = await newPair(world);
    const { token, code } = await link(pair);
    expect((await openDoor(token, now)).kind).toBe("open");
    await employ(pair.liam, "outsourced");
    expect((await openDoor(token, now)).kind).toBe("ended");
    expect((await openDoor(code ?? "", now)).kind).toBe("ended");
    expect(await outcome(findAgreement(pair.teacher, pair.id, now))).toBe("not-found");
    expect(await record(pair)).toBe("done");
    expect((await openDoor(token, now)).kind).toBe("open");
    expect((await openDoor(code ?? "", now)).kind).toBe("open");
  });
});

describe("the record", () => {
  test("names the person and the day to the ALT, and neither to the teacher", async () => {
    const pair = await newPair(world, { employment: "outsourced" });
    const own = await findAgreement(pair.alt, pair.id, now);
    expect(own).toMatchObject({ company, employmentType: "outsourced", turn: null });
    const seen = await findAgreement(pair.teacher, pair.id, now);
    expect(seen).toMatchObject({ company: null, employmentType: null });
    expect(JSON.stringify(seen)).not.toMatch(/Miura|outsourced/);
  });

  test("holds for its version: the teacher reads it until the next one is confirmed", async () => {
    const pair = await newPair(world, { employment: "outsourced" });
    await change(pair, "Directions");
    const read = async () => (await findAgreement(pair.teacher, pair.id, now)).head;
    expect(await read()).toMatchObject({ version: 1, content: { lines: { goal: "" } } });
    expect(await findAgreement(pair.alt, pair.id, now)).toMatchObject({
      canGoOut: true,
      turn: { act: "settle" },
    });
    expect(await record(pair, { version: 1 })).toBe("version changed-meanwhile");
    expect(await record(pair, { version: 2 })).toBe("done");
    expect(await read()).toMatchObject({ version: 2, content: { lines: { goal: "Directions" } } });
  });

  test("can be corrected, and cannot lie in the future", async () => {
    const pair = await newPair(world, { employment: "outsourced" });
    expect(await record(pair, { on: "2026-10-03" })).toBe("on future-date");
    expect(await record(pair, { person: "Kudo", on: "2026-10-02" })).toBe("done");
    const { company: recorded } = await findAgreement(pair.alt, pair.id, now);
    expect(recorded).toEqual({ person: "Kudo", on: "2026-10-02" });
  });

  test.each(["jet", "unknown"] as const)("is refused under %s", async (employment) => {
    expect(await record(await newPair(world, { employment }))).toBe("not-found");
  });
});

describe("the tasks that the school reads", () => {
  test.each(presetIds)("of %s direct nobody and are nobody's joint work", (preset) => {
    const before = presetContent(preset).tasks;
    const after = informedContent(presetContent(preset)).tasks;
    const ids = after.map(({ id }) => id);
    for (const id of ["b-unit-plan", "b-alt-part", "d-speaking-test"])
      expect(ids).not.toContain(id);
    expect(after.filter(({ owner }) => owner === "both").map(({ id }) => id)).toEqual(
      before.some(({ id }) => id === "a-concern") ? ["a-concern"] : [],
    );
    expect(after.length).toBeGreaterThan(5);
  });

  test("are fewer than the ALT's own when the contract changed, and the ALT is told how many", async () => {
    const pair = await newPair(world);
    await employ(pair.liam, "unknown");
    const own = await findAgreement(pair.alt, pair.id, now);
    const seen = await findAgreement(pair.teacher, pair.id, now);
    expect(own.withheld).toBeGreaterThan(0);
    expect(seen.head.content.tasks).toHaveLength(own.head.content.tasks.length - own.withheld);
    await employ(pair.liam, "jet");
    expect((await findAgreement(pair.alt, pair.id, now)).withheld).toBe(0);
  });
});
