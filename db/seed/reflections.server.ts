import { reflections, replies } from "../schema";
import type { Tx } from "../transaction.server";
import { type SeedEvent, seedEvents } from "./events.server";
import type { Scene } from "./scene";
import { flow } from "./sheet";
import type { Story, StoryReflection, StoryVisit } from "./story";

type Row = typeof reflections.$inferInsert;

function rowOf(
  scene: Scene,
  alt: string,
  name: string,
  visitId: string | null,
  story: StoryReflection | { at: StoryReflection["at"]; skipped: true },
): Row {
  const writtenAt = scene.calendar.at(story.at);
  const base = {
    id: scene.id("reflection", name),
    organisationId: scene.organisationId,
    altId: scene.id("member", alt),
    visitId,
    writtenAt,
    updatedAt: writtenAt,
  };
  if ("skipped" in story) return { ...base, status: "skipped", statements: {} };
  return {
    ...base,
    status: "written",
    keep: flow(story.keep),
    change: flow(story.change),
    role: story.role ?? null,
    feeling: story.feeling ?? null,
    statements: story.statements ?? {},
    shared: story.shared ?? false,
  };
}

function replyOf(scene: Scene, alt: string, name: string, { reply }: StoryVisit) {
  if (!reply) return [];
  return [
    {
      id: scene.id("reply", name),
      organisationId: scene.organisationId,
      observationId: scene.id("observation", name),
      authorId: scene.id("member", alt),
      kind: reply.kind,
      text: flow(reply.text ?? ""),
      at: scene.calendar.at(reply.at),
    },
  ];
}

/**
 * Stores the reflections of a made-up ALT, on visited lessons and others, and the ALT's replies to feedback.
 */
export async function seedReflections(tx: Tx, scene: Scene, alt: string, story: Story) {
  const own = [
    ...Object.entries(story.visits).flatMap(([name, { reflection }]) =>
      reflection ? [rowOf(scene, alt, name, scene.id("visit", name), reflection)] : [],
    ),
    ...Object.entries(story.reflections).map(([name, reflection]) =>
      rowOf(scene, alt, name, null, reflection),
    ),
  ];
  if (own.length > 0) await tx.insert(reflections).values(own);
  const answers = Object.entries(story.visits).flatMap(([name, visit]) =>
    replyOf(scene, alt, name, visit),
  );
  if (answers.length > 0) await tx.insert(replies).values(answers);
  await seedEvents(
    tx,
    scene,
    Object.entries(story.visits).flatMap(([name, { reply }]): SeedEvent[] => {
      if (!reply) return [];
      const on = { by: alt, subject: "observation", name, at: reply.at } as const;
      const details = { replyId: scene.id("reply", name) };
      return [
        reply.kind === "read" ? { ...on, verb: "read" } : { ...on, verb: "answered", details },
      ];
    }),
  );
}
