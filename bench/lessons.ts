/** Visits with their focus, observation, shared version, reflection and reply. */
import type { SharedFeedback } from "~/observe/feedback/feedback";
import { feedbackParts } from "~/observe/vocabulary";
import type { LevelValue } from "~/rubrics/vocabulary";
import type { VisitKind } from "~/visits/vocabulary";
import type { EventRecord } from "~db/event-vocabulary";
import { eventRow } from "~db/events.server";
import { wordingHash } from "../db/frozen-rubrics.server";
import {
  events,
  feedbackTexts,
  feedbackVersions,
  frozenRubrics,
  levels,
  noteCriteria,
  notes,
  observations,
  operations,
  reflections,
  replies,
  visitFocus,
  visits,
} from "../db/schema";
import { frozenRubric, rubricOf } from "../db/seed/rubric";
import { inserter } from "./insert";
import { feedbackLines, noteLines, viewLines } from "./texts";
import { between, day, idAt, minute, pick, type World } from "./world";

/** The stage that a visit has reached. */
export type Stage = "requested" | "planned" | "cancelled" | "watched" | "shared" | "viewed" | "all";

export type LessonPlan = {
  alt: string;
  /** Null for a self-observation. */
  mentor: string | null;
  kind: VisitKind;
  at: number;
  stage: Stage;
  /** Number of notes; by default about fifteen in a lesson and half of that in a walkthrough. */
  noteCount?: number;
};

type Note = SharedFeedback["notes"][number] & { operationId: string };

export type Lesson = {
  visitId: string;
  observationId: string;
  startsAt: number;
  criteria: string[];
  notes: Note[];
};

/** Returns a writer of lessons. */
export function lessonWriter(world: World): (plan: LessonPlan) => Lesson {
  const { connection, organisationId } = world;
  const insert = {
    visit: inserter(connection, visits),
    focus: inserter(connection, visitFocus),
    observation: inserter(connection, observations),
    note: inserter(connection, notes),
    tag: inserter(connection, noteCriteria),
    level: inserter(connection, levels),
    text: inserter(connection, feedbackTexts),
    operation: inserter(connection, operations),
    version: inserter(connection, feedbackVersions),
    reflection: inserter(connection, reflections),
    reply: inserter(connection, replies),
    event: inserter(connection, events),
  };
  const rubrics = {
    "alt-lesson-default": frozenRubric("alt-lesson-default"),
    walkthrough: frozenRubric("walkthrough"),
    "first-lesson": frozenRubric("first-lesson"),
  };
  const freeze = inserter(connection, frozenRubrics);
  for (const rubric of Object.values(rubrics))
    freeze({ organisationId, hash: wordingHash(rubric), content: rubric });

  const event = (actorId: string, at: number, record: EventRecord) =>
    insert.event({ id: idAt(at), ...eventRow({ organisationId, id: actorId }, record, at) });

  /** Each save of a field leaves an operation; the id of the last one is the base of the next change. */
  function operation(
    observationId: string,
    change: { kind: string; about?: string; content: Record<string, unknown> },
    at: number,
    saves: number,
  ): string {
    let id = "";
    let base: string | null = null;
    for (let save = saves - 1; save >= 0; save -= 1) {
      const savedAt = at - save * 2_000;
      id = idAt(savedAt);
      insert.operation({ id, observationId, base, ...change, at: savedAt });
      base = id;
    }
    return id;
  }

  function writeVisit(plan: LessonPlan, observer: string, focus: string[]): string {
    const { alt, mentor, kind, at, stage } = plan;
    const school = pick(world, world.schools);
    const plannedAt = Math.min(at, world.now) - between(world, 5, 12) * day;
    const id = idAt(plannedAt);
    const chosen = stage !== "requested" && stage !== "cancelled" && world.random() < 0.9;
    const ended = stage === "requested" || stage === "cancelled";
    insert.visit({
      id,
      organisationId,
      altId: alt,
      mentorId: mentor,
      observerId: observer,
      requestedBy: stage === "requested" ? alt : (mentor ?? alt),
      kind,
      status: ended ? stage : "planned",
      rubricId: rubricOf(kind),
      schoolId: school.id,
      partnerTeacherId: pick(world, school.teachers),
      className: `${between(world, 1, 6)}-${pick(world, ["A", "B", "C"])}`,
      startsAt: at,
      period: between(world, 1, 6),
      minutes: school.minutes,
      focusNote: chosen ? pick(world, viewLines) : "",
      focusChosenAt: chosen ? plannedAt + day : null,
      endReason: stage === "cancelled" ? "The school moved its sports day." : "",
      createdAt: plannedAt,
    });
    event(mentor ?? alt, plannedAt, {
      subject: "visit",
      subjectId: id,
      verb: stage === "requested" ? "requested" : "planned",
      details: { altId: alt, mentorId: mentor, startsAt: at },
    });
    if (!chosen) return id;
    focus.forEach((criterionId, index) => {
      insert.focus({ visitId: id, criterionId, position: index + 1 });
    });
    event(alt, plannedAt + day, {
      subject: "visit",
      subjectId: id,
      verb: "focused",
      details: { criteria: focus.length },
    });
    return id;
  }

  function writeNotes(observationId: string, plan: LessonPlan, criteria: string[]): Note[] {
    const usual = plan.kind === "walkthrough" ? between(world, 6, 10) : between(world, 13, 20);
    const count = plan.noteCount ?? usual;
    return Array.from({ length: count }, (_, index) => {
      const notedAt = plan.at + index * 2.5 * minute + between(world, 0, 90) * 1000;
      const text = pick(world, noteLines).replace("#", String(between(world, 2, 9)));
      const id = idAt(notedAt);
      const tags = [...new Set([pick(world, criteria), pick(world, criteria)])];
      const tagged = tags.slice(0, between(world, 0, 2));
      const content = { text, notedAt, committedAt: notedAt + 20_000, criteria: tagged };
      const change = { kind: "note.write", about: id, content };
      const operationId = operation(observationId, change, notedAt + 20_000, 2);
      const written = { writtenAt: notedAt + 20_000, operationId };
      insert.note({ id, observationId, text, notedAt, ...written });
      for (const criterionId of tagged) insert.tag({ noteId: id, criterionId });
      return { id, text, notedAt, criteria: tagged, operationId };
    });
  }

  function writeObservation(plan: LessonPlan, visitId: string, observer: string): Lesson {
    const { at, stage } = plan;
    const rubric = rubrics[rubricOf(plan.kind)];
    const criteria = rubric.criteria.map((criterion) => criterion.id);
    const id = idAt(at);
    const shared = stage !== "watched";
    const endedAt = shared ? at + 50 * minute : null;
    const status = shared ? "shared" : "open";
    const mine = { organisationId, visitId, observerId: observer };
    insert.observation({ id, ...mine, status, startedAt: at, endedAt, createdAt: at });
    const subject = { subject: "observation", subjectId: id } as const;
    event(observer, at, { ...subject, verb: "started", details: { visitId } });
    const noteList = writeNotes(id, plan, criteria);

    const evident = [...new Set(noteList.flatMap((note) => note.criteria))];
    const levelList = evident.map((criterionId) => {
      const value: LevelValue = pick(world, ["1", "2", "2", "3", "3", "4", "not-seen"]);
      const operationId = operation(
        id,
        { kind: "level.set", content: { criterionId, value } },
        at + 55 * minute,
        1,
      );
      insert.level({ observationId: id, criterionId, value, operationId });
      return { criterionId, value };
    });
    const texts = Object.fromEntries(
      feedbackParts.map((part) => {
        const text = `${pick(world, feedbackLines)} ${pick(world, feedbackLines)}`;
        const operationId = operation(
          id,
          { kind: "text.write", content: { part, text } },
          at + 70 * minute,
          4,
        );
        insert.text({ observationId: id, part, text, operationId });
        return [part, text];
      }),
    );
    if (shared) {
      const sharedAt = at + 90 * minute;
      const notes = noteList.map(({ operationId: _, ...note }) => note);
      const content = { startedAt: at, endedAt, notes, levels: levelList, texts };
      const rubricHash = wordingHash(rubric);
      const version = {
        organisationId,
        observationId: id,
        version: 1,
        content,
        rubricHash,
        sharedAt,
      };
      insert.version({ id: idAt(sharedAt), ...version });
      event(observer, sharedAt, { ...subject, verb: "shared", details: { version: 1 } });
    }
    return { visitId, observationId: id, startsAt: at, criteria, notes: noteList };
  }

  function writeViews({ alt, at, stage }: LessonPlan, { visitId, observationId }: Lesson): void {
    const viewedAt = at + day;
    const written = world.random() < 0.9;
    insert.reflection({
      id: idAt(viewedAt),
      organisationId,
      altId: alt,
      visitId,
      status: written ? "written" : "skipped",
      keep: written ? pick(world, viewLines) : "",
      change: written ? pick(world, viewLines) : "",
      role: written ? "partly" : null,
      feeling: written ? pick(world, ["fine", "energised", "unsure"] as const) : null,
      statements: written ? { s01: between(world, 1, 4), s07: between(world, 1, 4) } : {},
      shared: written && world.random() < 0.5,
      writtenAt: viewedAt,
      updatedAt: viewedAt,
    });
    if (stage !== "all") return;
    const kind = world.random() < 0.6 ? "reply" : "read";
    const text = kind === "reply" ? pick(world, viewLines) : "";
    const repliedAt = viewedAt + 5 * minute;
    const base = { organisationId, observationId, authorId: alt };
    const replyId = idAt(repliedAt);
    insert.reply({ id: replyId, ...base, kind, text, at: repliedAt });
    const subject = { subject: "observation", subjectId: observationId } as const;
    if (kind === "read") event(alt, repliedAt, { ...subject, verb: "read" });
    else event(alt, repliedAt, { ...subject, verb: "answered", details: { replyId } });
  }

  return (plan) => {
    const { alt, mentor, kind, at, stage } = plan;
    const observer = kind === "shadow" ? alt : (mentor ?? alt);
    const criteria = rubrics[rubricOf(kind)].criteria.map((criterion) => criterion.id);
    const focus = [...new Set([pick(world, criteria), pick(world, criteria)])];
    const visitId = writeVisit(plan, observer, focus);
    if (stage === "requested" || stage === "planned" || stage === "cancelled") {
      return { visitId, observationId: "", startsAt: at, criteria, notes: [] };
    }
    const lesson = writeObservation(plan, visitId, observer);
    if (stage === "viewed" || stage === "all") writeViews(plan, lesson);
    return lesson;
  };
}
