/** What each party may do under each type of employment. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/agree/actor";
import {
  changeAgreement,
  confirmVersion,
  restoreVersion,
  share,
} from "~/agree/agreements.commands.server";
import { findAgreement, historyOf } from "~/agree/agreements.queries.server";
import { answerVersion } from "~/agree/answers.commands.server";
import { type Act, acts, contractAllows, isReadableBy } from "~/agree/rules";
import { contractMode } from "~/people/rules";
import { type EmploymentType, employmentTypes } from "~/people/vocabulary";
import { sharedSheet } from "~/visits/shared-agreements.queries.server";
import { newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { employ, newPair, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

const open: EmploymentType[] = ["jet", "direct", "dispatch"];

/** What remains allowed under an information-only contract. */
const informed: Record<Act, { alt: boolean; teacher: boolean }> = {
  "see-sheet": { alt: true, teacher: true },
  "see-history": { alt: true, teacher: false },
  "change-owner": { alt: true, teacher: false },
  "change-words": { alt: true, teacher: false },
  "write-message": { alt: false, teacher: false },
  confirm: { alt: true, teacher: false },
  answer: { alt: false, teacher: false },
  restore: { alt: true, teacher: false },
  "send-link": { alt: true, teacher: false },
  end: { alt: true, teacher: false },
  share: { alt: false, teacher: false },
  unshare: { alt: true, teacher: true },
  review: { alt: true, teacher: false },
  "see-reviews": { alt: true, teacher: false },
};
/** Only the ALT can issue links and end the agreement, because the teacher has no account. */
const altOnly: Act[] = ["send-link", "end"];

describe.each(employmentTypes)("%s", (type) => {
  test.each(acts)("%s", (act) => {
    const mode = contractMode(type);
    const expected = open.includes(type)
      ? { alt: true, teacher: !altOnly.includes(act) }
      : informed[act];
    expect({
      alt: contractAllows("alt", act, mode),
      teacher: contractAllows("teacher", act, mode),
    }).toEqual(expected);
  });
});

test("a text is shown to the teacher only when it was written and is read under a full contract", () => {
  const modes = ["full", "information-only"] as const;
  const table = modes.flatMap((written) =>
    modes.map((read) => [
      isReadableBy("alt", written, read),
      isReadableBy("teacher", written, read),
    ]),
  );
  expect(table).toEqual([
    [true, true],
    [true, false],
    [true, false],
    [true, false],
  ]);
});

/** Each act of the teacher, tried on the database. */
const tries: Record<string, (pair: Pair, as: Actor, version: number) => Promise<unknown>> = {
  change: async ({ id, alt }, as, base) => {
    const { head } = await findAgreement(alt, id, now);
    const lines = { ...head.content.lines, goal: `${head.content.lines.goal}!` };
    const content = { ...head.content, lines };
    return changeAgreement(as, id, { base, content, message: "Please.", confirm: true }, now);
  },
  confirm: ({ id }, as, version) => confirmVersion(as, id, version, now),
  answer: ({ id }, as, version) => answerVersion(as, id, version, "No.", now),
  restore: ({ id }, as, base) => restoreVersion(as, id, { version: 1, base }, now),
  history: ({ id }, as) => historyOf(as, id, now),
  share: ({ id }, as) => share(as, id, "reviews", true, now),
};

describe.each(employmentTypes)("a teacher beside an ALT who is %s", (type) => {
  test.each(Object.keys(tries))("%s", async (name) => {
    const pair = await newPair(world, { employment: "jet" });
    await tries.change?.(pair, pair.alt, 1);
    await employ(pair.liam, type);
    const result = await outcome(tries[name]?.(pair, pair.teacher, 2) ?? Promise.resolve());
    expect(result).toBe(open.includes(type) ? "done" : "not-found");
  });
});

describe("switching the contract", () => {
  const change = async (pair: Pair, as: Actor, goal: string, message: string) => {
    const { head } = await findAgreement(pair.alt, pair.id, now);
    const content = { ...head.content, lines: { ...head.content.lines, goal } };
    const base = head.version;
    return changeAgreement(as, pair.id, { base, content, message, confirm: true }, now);
  };

  test("to information only leaves the teacher the settled sheet without their own proposal", async () => {
    const pair = await newPair(world);
    await confirmVersion(pair.teacher, pair.id, 1, now);
    await change(pair, pair.teacher, "Do it my way", "Please do this.");
    await answerVersion(pair.alt, pair.id, 2, "Hm.", now);
    await employ(pair.liam, "unknown");
    const sheet = await findAgreement(pair.teacher, pair.id, now);
    expect(sheet).toMatchObject({
      state: "information",
      head: { version: 1, message: "" },
      agreed: null,
      confirmedBy: [],
      answers: [],
    });
    expect(JSON.stringify(sheet)).not.toContain("my way");
    expect(await findAgreement(pair.alt, pair.id, now)).toMatchObject({
      head: { version: 2, message: "Please do this." },
      turn: { who: "alt", act: "show" },
    });
  });

  test("back to a full one never shows the teacher what was written meanwhile", async () => {
    const pair = await newPair(world, { employment: "unknown" });
    await change(pair, pair.alt, "Secret step", "A private note");
    await change(pair, pair.alt, "As settled", "Another private note");
    await employ(pair.liam, "direct");
    const sheet = await findAgreement(pair.teacher, pair.id, now);
    expect(sheet.head).toMatchObject({
      version: 3,
      message: "",
      content: { lines: { goal: "As settled" } },
    });
    const history = await historyOf(pair.teacher, pair.id, now);
    expect(history.map(({ version }) => version)).toEqual([3]);
    expect(JSON.stringify([sheet, history])).not.toMatch(/private note|Secret step/);
    expect(JSON.stringify(await historyOf(pair.alt, pair.id, now))).toContain("A private note");
  });

  test("takes the shared sheet away from mentors", async () => {
    const pair = await newPair(world);
    await confirmVersion(pair.teacher, pair.id, 1, now);
    const { teacherId } = await findAgreement(pair.alt, pair.id, now);
    for (const party of [pair.alt, pair.teacher]) await share(party, pair.id, "sheet", true, now);
    const maya = await newMember(world, "Maya", { mentor: true });
    await newVisit(world, { alt: pair.liam, mentor: maya });
    const seen = () => sharedSheet(maya, pair.liam.id, teacherId, "2026-10-05");
    expect(await seen()).not.toBeNull();
    for (const type of employmentTypes) {
      await employ(pair.liam, type);
      expect([type, (await seen()) !== null]).toEqual([type, open.includes(type)]);
    }
  });
});
