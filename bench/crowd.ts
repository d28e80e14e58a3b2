/** Adds visits of other people to an organisation, to measure the cost of its size. */
import type Database from "better-sqlite3";
import { v7 } from "uuid";
import {
  goals,
  members,
  moduleChoices,
  observations,
  steps,
  visitFocus,
  visits,
} from "../db/schema";
import { inserter } from "./insert";

const day = 86_400_000;
const criteria = ["clear-instructions", "attention", "pacing", "student-talk", "hand-overs"];
const modules = ["clear-instructions", "circulating", "wait-time", "pair-work"];
const altCount = 20;
const mentorCount = 4;

const japanDay = (at: number) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

/** Adds members and returns their ids. */
function addPeople(
  connection: Database.Database,
  organisationId: string,
  role: "alt" | "mentor",
  count: number,
  now: number,
): string[] {
  const insert = inserter(connection, members);
  return Array.from({ length: count }, (_, index) => {
    const id = v7();
    const name = `Crowd ${role} ${index}`;
    insert({ id, organisationId, name, [role]: true, createdAt: now });
    return id;
  });
}

/**
 * Adds `count` visits of 20 new ALTs with four new mentors, spread evenly over the year around `now`: each
 * with a focus of two criteria, past ones with an observation, and every tenth with a goal and a step.
 *
 * @param now UTC milliseconds
 */
export function addCrowd(
  connection: Database.Database,
  { organisationId, count, now }: { organisationId: string; count: number; now: number },
): void {
  const insert = {
    visit: inserter(connection, visits),
    focus: inserter(connection, visitFocus),
    observation: inserter(connection, observations),
    goal: inserter(connection, goals),
    step: inserter(connection, steps),
    choice: inserter(connection, moduleChoices),
  };
  const school = connection
    .prepare("select id from schools where organisation_id = ? order by id limit 1")
    .pluck()
    .get(organisationId) as string;
  connection.transaction(() => {
    const alts = addPeople(connection, organisationId, "alt", altCount, now);
    const mentors = addPeople(connection, organisationId, "mentor", mentorCount, now);
    for (const memberId of alts)
      for (const moduleId of modules)
        insert.choice({ id: v7(), organisationId, memberId, moduleId, chosenAt: now - day });
    for (let index = 0; index < count; index += 1) {
      const altId = alts[index % altCount] ?? "";
      const mentorId = mentors[index % mentorCount] ?? "";
      const startsAt = now + Math.floor((index / count - 0.5) * 365 * day);
      const id = v7();
      const createdAt = startsAt - 7 * day;
      insert.visit({
        id,
        organisationId,
        altId,
        mentorId,
        observerId: mentorId,
        requestedBy: mentorId,
        kind: "full",
        status: "planned",
        rubricId: "alt-lesson-default",
        schoolId: school,
        startsAt,
        minutes: 50,
        focusChosenAt: createdAt,
        createdAt,
      });
      for (const position of [1, 2])
        insert.focus({
          visitId: id,
          criterionId: criteria[(index + position) % criteria.length] ?? "",
          position,
        });
      if (startsAt > now) continue;
      const observationId = v7();
      insert.observation({
        id: observationId,
        organisationId,
        visitId: id,
        observerId: mentorId,
        startedAt: startsAt,
        endedAt: startsAt + 50 * 60_000,
        createdAt: startsAt,
      });
      if (index % 10 !== 0) continue;
      const goalId = v7();
      const endedAt = startsAt + 14 * day;
      const criterionId = criteria[index % criteria.length] ?? "";
      const goal = { id: goalId, organisationId, altId, mentorId, visitId: id, criterionId };
      insert.goal({ ...goal, title: "Goal", status: "reached", createdAt: startsAt, endedAt });
      insert.step({
        id: v7(),
        organisationId,
        goalId,
        text: "Step",
        evidence: "Pairs begin by themselves.",
        dueOn: japanDay(endedAt),
        status: "not-yet",
        createdAt: startsAt,
        endedAt,
        endedBy: altId,
      });
    }
  })();
}
