/** What follows an ALT's visits: modules, goals, steps, check-ins. */
import content from "../db/content/modules.json";
import { checkIns, goals, moduleChoices, practices, steps, visitModules } from "../db/schema";
import { inserter } from "./insert";
import type { Lesson } from "./lessons";
import { checkInLines, stepLines } from "./texts";
import { between, day, idAt, pick, type World } from "./world";

const moduleIds = content.modules.map((module) => module.id);
const japanDay = (at: number) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

/** Returns a writer for what follows an ALT's lessons, which are passed in order of time. */
export function growthWriter(world: World) {
  const { connection, organisationId, now } = world;
  const insert = {
    choice: inserter(connection, moduleChoices),
    ofVisit: inserter(connection, visitModules),
    practice: inserter(connection, practices),
    goal: inserter(connection, goals),
    step: inserter(connection, steps),
    checkIn: inserter(connection, checkIns),
  };

  function writeModules(alt: string, lessons: Lesson[]): void {
    lessons.forEach((lesson, index) => {
      const moduleId = moduleIds[index];
      if (!moduleId || world.random() > 0.88) return;
      const chosenAt = lesson.startsAt + 2 * day;
      const id = idAt(chosenAt);
      const { visitId } = lesson;
      insert.choice({ id, organisationId, memberId: alt, moduleId, chosenAt });
      insert.ofVisit({ organisationId, visitId, moduleId, chosenAt });
      for (let step = 0; step < between(world, 0, 3); step += 1) {
        const triedAt = chosenAt + (step + 2) * day;
        const whatHappened = pick(world, checkInLines);
        const base = { id: idAt(triedAt), organisationId, choiceId: id };
        insert.practice({ ...base, step, whatHappened, triedAt });
      }
    });
  }

  function writeStep(
    people: { alt: string; mentor: string },
    goalId: string,
    createdAt: number,
    outcome: "open" | "not-yet" | "seen",
    noteId: string | null,
  ): void {
    const id = idAt(createdAt);
    const endedAt = outcome === "open" ? null : createdAt + 14 * day;
    insert.step({
      id,
      organisationId,
      goalId,
      text: pick(world, stepLines),
      evidence: "Most pairs begin by themselves.",
      dueOn: japanDay(createdAt + (outcome === "open" ? between(world, 6, 30) : 12) * day),
      status: outcome,
      createdAt,
      endedAt,
      endedBy: outcome === "open" ? null : people.alt,
      reason: outcome === "not-yet" ? "The class was on a trip." : "",
      noteId: outcome === "seen" ? noteId : null,
    });
    for (const [index, authorId] of [people.alt, people.mentor].entries()) {
      const at = createdAt + (5 + index) * day;
      if (at > now) continue;
      const text = pick(world, checkInLines);
      insert.checkIn({ id: idAt(at), organisationId, stepId: id, authorId, text, at });
    }
  }

  /** A goal over three lessons with two steps; the third lesson shows the second step. */
  function writeGoals(people: { alt: string; mentor: string }, lessons: Lesson[]): void {
    for (let index = 0; index < lessons.length; index += 3) {
      const [first, , third] = lessons.slice(index, index + 3);
      if (!first) continue;
      const running = index + 3 >= lessons.length;
      const createdAt = first.startsAt + 2 * day;
      const noteId = third?.notes[0]?.id ?? null;
      const id = idAt(createdAt);
      insert.goal({
        id,
        organisationId,
        altId: people.alt,
        mentorId: people.mentor,
        visitId: first.visitId,
        criterionId: pick(world, first.criteria),
        title: "Instructions that nobody needs twice",
        status: running ? "open" : "reached",
        createdAt,
        endedAt: running ? null : (third?.startsAt ?? createdAt) + 2 * day,
      });
      writeStep(people, id, createdAt, "not-yet", null);
      const seen = !running && noteId !== null;
      const latest = Math.max(createdAt + 15 * day, now - 20 * day);
      const next = running ? Math.min(latest, now - day) : createdAt + 15 * day;
      writeStep(people, id, next, running ? "open" : seen ? "seen" : "not-yet", noteId);
    }
  }

  return (alt: string, mentor: string, lessons: Lesson[]): void => {
    writeModules(alt, lessons);
    writeGoals({ alt, mentor }, lessons);
  };
}
