/** Events come from one closed vocabulary and never hold what a person wrote. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { detailsShape, type EventRecord, eventVocabulary } from "~db/event-vocabulary";
import { recordEvent } from "~db/events.server";
import { canary, seedCanary } from "~db/seed/canary.server";
import { seedSample } from "~db/seed/sample.server";
import { transaction } from "~db/transaction.server";
import { japan, type Seeded, seeded } from "../seed/seeded";

const now = japan("2026-11-22T16:00");
let both: Seeded;
beforeAll(async () => {
  both = await seeded(now, seedSample, seedCanary);
});
afterAll(() => both.close());

const allEvents = Object.entries(eventVocabulary).flatMap(([subject, verbs]) =>
  Object.keys(verbs).map((verb): [string, string] => [subject, verb]),
);
/** What a person may have typed: a sentence, a name in each script, an address, a phone number. */
const texts = [
  "The pairs began at once.",
  "Priya",
  "Priya Raman",
  "先生、ありがとう",
  "priya@example.jp",
  "03-1234-5678 (home)",
  "",
];

describe("the vocabulary", () => {
  test.each(allEvents)("%s.%s takes no text in any of its details", (subject, verb) => {
    const shape = detailsShape(subject, verb);
    for (const text of texts) expect(shape.safeParse(text).success, text).toBe(false);
    expect(shape.safeParse({ text: "unknown" }).success).toBe(false);
    const fields = "shape" in shape ? (shape.shape as Record<string, z.ZodMiniType>) : {};
    for (const [name, field] of Object.entries(fields))
      for (const text of texts) {
        expect(field.safeParse(text).success, `${name}: ${text}`).toBe(false);
        expect(field.safeParse([text]).success, `${name}: [${text}]`).toBe(false);
      }
  });

  test("refuses an unknown subject or verb", () => {
    expect(() => detailsShape("visit", "enjoyed")).toThrow("visit.enjoyed");
    expect(() => detailsShape("lunch", "planned")).toThrow("lunch.planned");
  });

  test("is closed to the compiler", () => {
    const id = randomUUID();
    const moved: EventRecord = {
      subject: "visit",
      subjectId: id,
      verb: "moved",
      details: { from: 1, to: 2 },
    };
    // @ts-expect-error A goal does not move.
    const wrongVerb: EventRecord = { subject: "goal", subjectId: id, verb: "moved" };
    // @ts-expect-error A move says from when to when.
    const noDetails: EventRecord = { subject: "visit", subjectId: id, verb: "moved" };
    const extra: EventRecord = {
      subject: "visit",
      subjectId: id,
      verb: "moved",
      // @ts-expect-error The reason stays in the visit.
      details: { from: 1, to: 2, reason: "Rain." },
    };
    expect([moved, wrongVerb, noDetails, extra]).toHaveLength(4);
  });
});

describe("recording", () => {
  test("refuses details that the vocabulary does not have, and undoes the change with them", async () => {
    const [member] = both.rows("select id, organisation_id from members limit 1");
    const actor = { id: String(member?.id), organisationId: String(member?.organisation_id) };
    const before = both.rows("select id from events").length;
    const details = { memberId: "Priya Raman" };
    const work = transaction(async (tx) => {
      const subjectId = randomUUID();
      const on = { subject: "visit", subjectId } as const;
      await recordEvent(tx, actor, { ...on, verb: "focused", details: { criteria: 1 } });
      await recordEvent(tx, actor, { ...on, verb: "second-invited", details });
    });
    await expect(work).rejects.toThrow();
    expect(both.rows("select id from events")).toHaveLength(before);
  });
});

describe("the sample data", () => {
  test("has only events of the vocabulary, without any text", () => {
    const rows = both.rows("select subject, verb, details from events");
    expect(rows.length).toBeGreaterThan(100);
    for (const { subject, verb, details } of rows) {
      const parsed = details === null ? null : JSON.parse(String(details));
      expect(
        detailsShape(String(subject), String(verb)).safeParse(parsed).success,
        `${subject}.${verb} ${details}`,
      ).toBe(true);
    }
    expect(JSON.stringify(rows)).not.toContain(canary);
  });
});
