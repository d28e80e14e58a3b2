import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canary, canaryIds, seedCanary } from "~db/seed/canary.server";
import { seedSample } from "~db/seed/sample.server";
import { disorder } from "./chronology";
import { japan, type Seeded, seeded } from "./seeded";

const now = japan("2026-11-22T16:00");
let both: Seeded;
beforeAll(async () => {
  both = await seeded(now, seedSample, seedCanary);
});
afterAll(() => both.close());

/** All columns with texts that people write. */
const written: Record<string, string[]> = {
  organisations: ["name"],
  members: ["name", "name_reading", "email"],
  schools: ["name"],
  partner_teachers: ["name", "name_reading"],
  visits: ["class_name", "focus_note", "end_reason"],
  notes: ["text"],
  feedback_texts: ["text"],
  feedback_versions: ["content", "reason"],
  reflections: ["keep", "change"],
  replies: ["text"],
  goals: ["title"],
  steps: ["text", "evidence", "reason"],
  check_ins: ["text"],
  practices: ["what_happened"],
  agreements: ["classes"],
  agreement_versions: ["content", "message"],
  agreement_answers: ["text"],
  agreement_lessons: ["class_name", "goal", "page", "language"],
  lesson_reviews: ["answers"],
};
const texts = Object.entries(written).flatMap(([table, columns]) =>
  columns.map((column): [string, string] => [table, column]),
);
const ids = JSON.stringify(canaryIds);

describe("the canary organisation", () => {
  test("is not the sample and has no dangling references", () => {
    expect(both.rows("pragma foreign_key_check")).toEqual([]);
    const [own] = both.rows("select * from organisations where id = ?", canaryIds.organisation);
    expect(own).toMatchObject({ sample: 0 });
    for (const [name, sql] of Object.entries(disorder)) {
      expect(both.rows(sql.replaceAll(":now", String(now))), name).toEqual([]);
    }
  });

  test.each(texts)("has its text in %s.%s and nowhere else", (table, column) => {
    const values = both.rows(`select ${column} as text from ${table} where ${column} <> ''`);
    const singing = values.filter(({ text }) => String(text).includes(canary));
    expect(singing.length).toBeGreaterThan(0);
    expect(singing.length).toBeLessThan(values.length);
    const silent = both.rows(
      `select * from ${table} where ${column} <> '' and instr(plain(${column}), '${canary}') = 0`,
    );
    for (const row of silent) expect(ids).not.toContain(String(row.id ?? row.observation_id));
  });

  test.each(Object.keys(canaryIds).filter((kind) => kind !== "organisation"))(
    "has its %s",
    (kind) => {
      const table = kind === "teachers" ? "partner_teachers" : kind;
      const listed = Object.values(canaryIds[kind as "visits"]);
      const marks = listed.map(() => "?").join(", ");
      const own = both.rows(
        `select id from ${table} where organisation_id = ? and plain(id) in (${marks})`,
        canaryIds.organisation,
        ...listed,
      );
      expect(own).toHaveLength(listed.length);
      const all = `select id from ${table} where organisation_id = ?`;
      expect(both.rows(all, canaryIds.organisation)).toHaveLength(listed.length);
    },
  );
});
