import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isHoliday, weekday } from "~db/calendar/holidays";
import { uuidBytes } from "~db/columns";
import modules from "~db/content/modules.json";
import rubrics from "~db/content/rubrics.json";
import { sampleIds, sampleNoteId, seedSample } from "~db/seed/sample.server";
import { disorder, instants } from "./chronology";
import { japan, type Row, type Seeded, seeded } from "./seeded";

const now = japan("2026-11-25T10:30");
let sample: Seeded;
beforeAll(async () => {
  sample = await seeded(now, seedSample);
});
afterAll(() => sample.close());

const rows = (sql: string, ...values: unknown[]): Row[] => sample.rows(sql, ...values);
const count = (sql: string, ...values: unknown[]) => rows(sql, ...values).length;
const one = (sql: string, ...values: unknown[]) => {
  const found = rows(sql, ...values);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};

const rubricOf = new Map(
  rubrics.rubrics.map(({ id, domains }) => [
    id,
    domains.flatMap(({ criteria }) => criteria.map((criterion) => criterion.id)),
  ]),
);
const criteria = [...rubricOf.values()].flat();

describe("the sample", () => {
  test("is a whole organisation", () => {
    expect(rows("pragma foreign_key_check")).toEqual([]);
    expect(one("select sample from organisations").sample).toBe(1);
    expect(count("select 1 from members where alt and disabled_at is null")).toBe(13);
    expect(count("select 1 from members where mentor")).toBe(2);
    expect(count("select 1 from members where coordinator")).toBe(1);
    expect(count("select 1 from members where disabled_at is not null")).toBe(1);
    expect(count("select distinct employment_type from members where alt")).toBe(5);
    expect(count("select 1 from members where password_hash is not null or email is null")).toBe(0);
    expect(count("select 1 from schools")).toBe(9);
    expect(count("select distinct stage from schools")).toBe(3);
    expect(count("select 1 from partner_teachers where name_reading <> ''")).toBe(13);
    expect(count("select 1 from visits")).toBe(43);
    expect(count("select distinct kind from visits")).toBe(5);
    expect(count("select 1 from observations")).toBe(32);
    expect(count("select 1 from notes")).toBeGreaterThan(180);
    expect(Object.keys(sampleIds.visits)).toHaveLength(43);
  });

  test("has the same content on every day of seeding", async () => {
    const ids = () => rows("select id, text from notes order by id");
    const before = ids();
    sample.close();
    sample = await seeded(japan("2027-01-01T00:10"), seedSample);
    expect(ids()).toEqual(before);
    sample.close();
    sample = await seeded(now, seedSample);
    expect(ids()).toEqual(before);
  });

  test("gives a level 1–4 only where a note shows it", () => {
    const bad = rows(`
      select l.observation_id, l.criterion_id from levels l
      where l.value in ('1', '2', '3', '4') and not exists (
        select 1 from notes n join note_criteria c on c.note_id = n.id
        where n.observation_id = l.observation_id and c.criterion_id = l.criterion_id
          and n.removed_at is null)`);
    expect(bad).toEqual([]);
    const without = rows(`
      select l.criterion_id from levels l join observations o on o.id = l.observation_id
      join visits v on v.id = o.visit_id where v.kind in ('shadow', 'self', 'walkthrough')`);
    expect(without).toEqual([]);
  });

  test("uses only the shipped criteria, modules and statements", () => {
    const used = rows(`
      select v.rubric_id, f.criterion_id from visit_focus f join visits v on v.id = f.visit_id
      union select v.rubric_id, c.criterion_id from note_criteria c
        join notes n on n.id = c.note_id join observations o on o.id = n.observation_id
        join visits v on v.id = o.visit_id
      union select v.rubric_id, l.criterion_id from levels l
        join observations o on o.id = l.observation_id join visits v on v.id = o.visit_id`);
    const strays = used.filter(
      ({ rubric_id, criterion_id }) =>
        !rubricOf.get(String(rubric_id))?.includes(String(criterion_id)),
    );
    expect(strays).toEqual([]);
    for (const { criterion_id } of rows("select criterion_id from goals")) {
      expect(criteria).toContain(criterion_id);
    }
    for (const { module_id, step } of rows(
      `select c.module_id, p.step from module_choices c
       left join practices p on p.choice_id = c.id`,
    )) {
      const module = modules.modules.find(({ id }) => id === module_id);
      expect(module, String(module_id)).toBeDefined();
      expect(Number(step ?? 0)).toBeLessThan(module?.practice_steps.length ?? 0);
    }
    const statements = rubrics.self_reflection.statements.map(({ id }) => id);
    for (const { statements: json } of rows("select statements from reflections")) {
      for (const [id, value] of Object.entries(JSON.parse(String(json)))) {
        expect(statements).toContain(id);
        expect([1, 2, 3, 4]).toContain(value);
      }
    }
  });

  test("shares exactly what the observer wrote", () => {
    const latest = rows(`
      select f.observation_id as id, f.content, v.rubric_id, r.content as rubric
      from feedback_versions f join frozen_rubrics r on r.hash = f.rubric_hash
      join observations o on o.id = f.observation_id join visits v on v.id = o.visit_id
      where version = (select max(version) from feedback_versions
        where observation_id = f.observation_id)`);
    expect(latest.length).toBe(count("select 1 from observations where status = 'shared'"));
    for (const { id, content, rubric_id, rubric } of latest) {
      const shared = JSON.parse(String(content));
      const notes = rows(
        `select n.id, n.text, n.noted_at as notedAt from notes n
         where n.observation_id = ? and n.removed_at is null order by n.noted_at`,
        uuidBytes(String(id)),
      );
      expect(shared.notes.map(({ criteria: _, ...note }: Row) => note)).toEqual(notes);
      const levels = rows(
        "select criterion_id as criterionId, value from levels where observation_id = ?",
        uuidBytes(String(id)),
      );
      expect(new Set(shared.levels)).toEqual(new Set(levels));
      const texts = rows(
        "select part, text from feedback_texts where observation_id = ?",
        uuidBytes(String(id)),
      );
      expect(shared.texts).toEqual(Object.fromEntries(texts.map(({ part, text }) => [part, text])));
      expect(JSON.parse(String(rubric)).criteria.map((each: Row) => each.id)).toEqual(
        rubricOf.get(String(rubric_id)),
      );
    }
  });

  test("names no pupil", () => {
    const texts = rows(`
      select text from notes union select text from feedback_texts union select text from check_ins
      union select keep || change from reflections union select what_happened from practices
      union select text from replies union select title from goals union select text from steps`);
    const bad = texts.filter(({ text }) =>
      /さん|くん|君|ちゃん|\b[A-Z]\.[A-Z]\./.test(String(text)),
    );
    expect(bad).toEqual([]);
  });
});

describe("the sample has", () => {
  const { visits, observations, goals, steps, members } = sampleIds;
  const visit = (name: keyof typeof visits) =>
    one("select * from visits where id = ?", visits[name]);
  const has = (table: string, column: string, id: string | Buffer) =>
    count(`select 1 from ${table} where ${column} = ?`, id) > 0;
  const observed = (name: keyof typeof visits) => has("observations", "visit_id", visits[name]);

  test("visits asked for, declined and cancelled", () => {
    expect(visit("marcusRequested")).toMatchObject({
      status: "requested",
      requested_by: members.marcus,
    });
    expect(visit("aoifeRequested")).toMatchObject({
      status: "requested",
      mentor_id: members.grace,
    });
    expect(visit("leilaniDeclined")).toMatchObject({ status: "declined" });
    expect(visit("thaboCancelled")).toMatchObject({ status: "cancelled" });
    expect(count("select 1 from visits where end_reason <> ''")).toBe(3);
  });

  test("visits to come, with and without a focus", () => {
    expect(visit("jomarPlanned")).toMatchObject({ status: "planned", focus_chosen_at: null });
    expect(visit("priyaTest").focus_chosen_at).not.toBeNull();
    const today = Number(visit("tomToday").starts_at);
    expect(today).toBeGreaterThan(now);
    expect(today).toBeLessThan(japan("2026-11-26T00:00"));
    const next = Number(visit("liamPlanned").starts_at);
    expect(next - now).toBeLessThan(2 * 86_400_000);
    expect(has("visit_focus", "visit_id", visits.liamPlanned)).toBe(true);
    expect(one("select * from steps where id = ?", steps.liamTwoQuestions)).toMatchObject({
      status: "open",
      goal_id: goals.liamInstructions,
    });
  });

  test("observations at every stage", () => {
    const state = (name: keyof typeof observations) => {
      const id = observations[name];
      const { status } = one("select status from observations where id = ?", uuidBytes(id));
      const [own] = rows("select status from reflections where visit_id = ?", visits[name]);
      return [status, own?.status ?? "none", has("replies", "observation_id", uuidBytes(id))];
    };
    expect(state("hanaDraft")).toEqual(["open", "none", false]);
    expect(state("sofiaInterview")).toEqual(["shared", "none", false]);
    expect(state("aoifeHimawari")).toEqual(["shared", "skipped", false]);
    expect(state("oliverMock")).toEqual(["shared", "skipped", true]);
    expect(state("graceMenu")).toEqual(["shared", "written", true]);
    expect(has("goals", "visit_id", visits.graceMenu)).toBe(false);
    expect(count("select 1 from goals where alt_id = ? and status = 'open'", members.grace)).toBe(
      0,
    );
    const corrected =
      "select reason from feedback_versions where observation_id = ? and version = 2";
    expect(one(corrected, uuidBytes(observations.jomarSongs)).reason).not.toBe("");
    expect(count("select 1 from notes where removed_at is not null")).toBe(1);
  });

  test("every kind of visit", () => {
    expect(visit("liamShadow")).toMatchObject({ kind: "shadow", observer_id: members.liam });
    expect(visit("priyaSelf")).toMatchObject({ kind: "self", mentor_id: null });
    expect(visit("tomFirst")).toMatchObject({ kind: "first", rubric_id: "first-lesson" });
    expect(visit("sofiaWalk")).toMatchObject({ kind: "walkthrough", rubric_id: "walkthrough" });
    expect(visit("aoifePeer")).toMatchObject({ kind: "full", observer_id: members.grace });
    expect(observed("aoifePeer")).toBe(true);
  });

  test("goals and steps in every state", () => {
    const goal = (name: keyof typeof goals) =>
      one("select status from goals where id = ?", goals[name]).status;
    const step = (name: keyof typeof steps) => one("select * from steps where id = ?", steps[name]);
    expect(goal("priyaGap")).toBe("reached");
    expect(goal("jomarStayIn")).toBe("set-aside");
    expect(goal("tomAnswers")).toBe("open");
    expect(step("tomThreeReactions").status).toBe("open");
    expect(String(step("tomThreeReactions").due_on) < "2026-11-25").toBe(true);
    expect(String(step("liamTwoQuestions").due_on) > "2026-11-25").toBe(true);
    expect(step("liamOneRound")).toMatchObject({
      status: "seen",
      note_id: sampleNoteId("liamStart", 4),
    });
    expect(step("sofiaFourLines").status).toBe("not-yet");
    expect(step("sofiaHalfSheet")).toMatchObject({ status: "open", goal_id: goals.sofiaModel });
    expect(step("aoifeWindowFirst")).toMatchObject({ status: "dropped" });
    expect(count("select 1 from goals where mentor_id is null")).toBe(2);
    expect(count("select 1 from check_ins")).toBeGreaterThan(15);
    expect(count("select 1 from practices")).toBeGreaterThan(20);
    expect(count("select 1 from reflections where visit_id is null")).toBeGreaterThan(5);
  });
});

describe("the sample is in order", () => {
  const days = Array.from({ length: 14 }, (_, day) => {
    const hour = ["00:05", "07:30", "10:30", "13:00", "18:45", "23:55"][day % 6];
    return `2026-11-${String(16 + day).padStart(2, "0")}T${hour}`;
  });
  const others = ["2027-03-31T12:00", "2026-04-01T09:00", "2026-08-10T15:00", "2026-09-03T08:00"];
  const more = ["2026-05-02T10:00", "2026-12-30T10:00", "2027-01-01T00:00", "2028-02-29T16:00"];

  test.each([...days, ...others, ...more])("at %s", async (local) => {
    const at = japan(local);
    const here = await seeded(at, seedSample);
    try {
      for (const [name, sql] of Object.entries(disorder)) {
        expect(here.rows(sql.replaceAll(":now", String(at))), name).toEqual([]);
      }
      const times = here.rows(instants).flatMap(({ at }) => (at === null ? [] : [Number(at)]));
      for (const time of times) {
        const clock = new Date(time + 9 * 3_600_000);
        const day = Math.floor((time + 9 * 3_600_000) / 86_400_000);
        expect(weekday(day) % 6, clock.toISOString()).not.toBe(0);
        expect(isHoliday(day), clock.toISOString()).toBe(false);
        expect(clock.getUTCHours()).toBeGreaterThanOrEqual(8);
        expect(clock.getUTCHours()).toBeLessThan(23);
      }
    } finally {
      here.close();
    }
  });
});
