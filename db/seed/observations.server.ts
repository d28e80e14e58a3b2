import type { SharedWords } from "~/observe/feedback/feedback";
import { feedbackParts, type TapRow } from "~/observe/vocabulary";
import type { LevelValue } from "~/rubrics/vocabulary";
import { freezeRubric, wordingHash } from "../frozen-rubrics.server";
import {
  feedbackTexts,
  feedbackVersions,
  levels,
  marks,
  noteCriteria,
  notes,
  observations,
  operations,
} from "../schema";
import type { Tx } from "../transaction.server";
import { minute } from "./calendar";
import { type SeedEvent, seedEvents, shifted } from "./events.server";
import { frozenRubric, rubricOf } from "./rubric";
import type { Scene } from "./scene";
import { flow, readSheet, readTaps } from "./sheet";
import type { Story, StoryObservation, StoryVisit } from "./story";
import { lessonOf, observerOf } from "./visits.server";

type Operation = typeof operations.$inferInsert;

/** Milliseconds that an observer needs to type a text on a tablet. */
const typing = (text: string) => 4_000 + text.length * 190;

/** The rows of an observation. `lines` has the order of the story's sheet. */
function rowsOf(scene: Scene, name: string, visit: StoryVisit, story: StoryObservation) {
  const { id } = scene;
  const observationId = id("observation", name);
  const { startsAt, minutes } = lessonOf(scene, visit);
  const endedAt = startsAt + minutes * minute;
  const ops: Operation[] = [];
  const operation = (
    kind: string,
    part: string | number,
    about: string | null,
    content: Record<string, unknown>,
    at: number,
  ) => {
    const operationId = id("operation", `${name}/${kind}/${part}`);
    ops.push({ id: operationId, observationId, kind, base: null, about, content, at });
    return operationId;
  };

  const lines = readSheet(story.sheet).map((line, index) => {
    const notedAt = startsAt + line.after;
    const writtenAt = notedAt + typing(line.text);
    const at = story.corrected?.line === index ? shifted(scene, story.corrected.at, -6) : writtenAt;
    return {
      criteria: line.criteria,
      note: {
        id: id("note", `${name}/${index}`),
        observationId,
        text: line.text,
        notedAt,
        writtenAt,
        removedAt: line.removed ? endedAt + 9 * minute : null,
        operationId: operation(
          line.removed ? "note.remove" : "note.write",
          index,
          id("note", `${name}/${index}`),
          line.removed ? {} : { text: line.text, notedAt, criteria: line.criteria },
          line.removed ? endedAt + 9 * minute : at,
        ),
      },
    };
  });
  const markRows = readTaps(story.taps ?? "").map(({ after, about, value }, index) => {
    const at = startsAt + after;
    const markId = id("mark", `${name}/${index}`);
    const operationId = operation("mark.write", index, markId, { about, value, at }, at);
    return { id: markId, observationId, about, value, at, operationId };
  });
  const levelRows = Object.entries<LevelValue>(story.levels ?? {}).map(
    ([criterionId, value], index) => ({
      observationId,
      criterionId,
      value,
      operationId: operation(
        "level.set",
        criterionId,
        null,
        { criterionId, value },
        endedAt + (11 + index) * minute,
      ),
    }),
  );
  const textRows = feedbackParts.flatMap((part, index) => {
    const text = flow(story.texts?.[part] ?? "");
    if (text === "") return [];
    const at = endedAt + (17 + 3 * index) * minute;
    return [
      {
        observationId,
        part,
        text,
        operationId: operation("text.write", part, null, { part, text }, at),
      },
    ];
  });
  return { observationId, startsAt, endedAt, lines, markRows, levelRows, textRows, ops };
}

type Rows = ReturnType<typeof rowsOf>;

function contentOf(rows: Rows, without: readonly TapRow[] = []): SharedWords {
  const taps = rows.markRows
    .filter(({ about }) => about === "clock" || !without.includes(about))
    .map(({ about, value, at }) => ({ about, value, at }));
  return {
    startedAt: rows.startsAt,
    endedAt: rows.endedAt,
    notes: rows.lines
      .filter(({ note }) => note.removedAt === null)
      .map(({ note: { id, text, notedAt }, criteria }) => ({ id, text, notedAt, criteria })),
    levels: rows.levelRows.map(({ criterionId, value }) => ({ criterionId, value })),
    texts: Object.fromEntries(rows.textRows.map(({ part, text }) => [part, text])),
    ...(taps.length > 0 ? { taps } : {}),
  };
}

function versionsOf(scene: Scene, name: string, visit: StoryVisit, rows: Rows) {
  const { shared, corrected } = visit.observation ?? {};
  if (!shared) return [];
  const { calendar, id, organisationId } = scene;
  const rubricHash = wordingHash(frozenRubric(rubricOf(visit.kind)));
  const base = { organisationId, observationId: rows.observationId, rubricHash };
  const content = contentOf(rows, visit.observation?.without);
  const sharedAt = calendar.at(shared);
  const first = { ...base, id: id("version", `${name}/1`), version: 1, content, sharedAt };
  if (!corrected) return [first];
  const before = content.notes.map((note) =>
    note.id === id("note", `${name}/${corrected.line}`)
      ? { ...note, text: flow(corrected.before) }
      : note,
  );
  return [
    { ...first, content: { ...content, notes: before } },
    {
      ...base,
      id: id("version", `${name}/2`),
      version: 2,
      content,
      reason: flow(corrected.reason),
      sharedAt: calendar.at(corrected.at),
    },
  ];
}

async function seedObservation(tx: Tx, scene: Scene, alt: string, name: string, visit: StoryVisit) {
  if (!visit.observation) return;
  const { shared, corrected } = visit.observation;
  const rows = rowsOf(scene, name, visit, visit.observation);
  const by = observerOf(alt, visit);

  await tx.insert(observations).values({
    id: rows.observationId,
    organisationId: scene.organisationId,
    visitId: scene.id("visit", name),
    observerId: scene.id("member", by),
    status: shared ? "shared" : "open",
    startedAt: rows.startsAt,
    endedAt: rows.endedAt,
    createdAt: rows.startsAt,
  });
  await tx.insert(operations).values(rows.ops);
  await tx.insert(notes).values(rows.lines.map(({ note }) => note));
  const tags = rows.lines.flatMap(({ note, criteria }) =>
    criteria.map((criterionId) => ({ noteId: note.id, criterionId })),
  );
  if (tags.length > 0) await tx.insert(noteCriteria).values(tags);
  if (rows.markRows.length > 0) await tx.insert(marks).values(rows.markRows);
  if (rows.levelRows.length > 0) await tx.insert(levels).values(rows.levelRows);
  if (rows.textRows.length > 0) await tx.insert(feedbackTexts).values(rows.textRows);
  const versions = versionsOf(scene, name, visit, rows);
  if (versions.length > 0) {
    await freezeRubric(tx, scene.organisationId, frozenRubric(rubricOf(visit.kind)));
    await tx.insert(feedbackVersions).values(versions);
  }

  const event = { by, subject: "observation", name, verb: "shared" } as const;
  const list: SeedEvent[] = [];
  if (shared) list.push({ ...event, at: shared, details: { version: 1 } });
  if (corrected) list.push({ ...event, at: corrected.at, details: { version: 2 } });
  await seedEvents(tx, scene, list);
}

/** Stores the observations of a made-up ALT's visits and the feedback versions that were shared. */
export async function seedObservations(tx: Tx, scene: Scene, alt: string, story: Story) {
  for (const [name, visit] of Object.entries(story.visits)) {
    await seedObservation(tx, scene, alt, name, visit);
  }
}
