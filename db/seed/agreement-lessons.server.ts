import { eq } from "drizzle-orm";
import type { Owner } from "../../app/agree/vocabulary";
import { parties } from "../../app/agree/vocabulary";
import {
  agreementConfirmations,
  agreementLessons,
  agreementVersions,
  lessonReviews,
} from "../schema";
import type { Tx } from "../transaction.server";
import type { Scene, SeedLesson } from "./scene";

/**
 * The owner of each task by the newest version that both parties had confirmed at an instant (UTC
 * milliseconds).
 */
async function ownersAt(tx: Tx, agreementId: string, at: number): Promise<[string, Owner][]> {
  const versions = await tx
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, agreementId))
    .orderBy(agreementVersions.version);
  const confirmed = await tx
    .select()
    .from(agreementConfirmations)
    .where(eq(agreementConfirmations.agreementId, agreementId));
  const held = versions.findLast(
    ({ version }) =>
      confirmed.filter((each) => each.version === version && each.at < at).length > 1,
  );
  if (!held) throw new Error("A review of a lesson on which nothing was agreed.");
  return held.content.tasks.flatMap(({ id, owner, hidden }) =>
    hidden ? [] : [[id, owner] satisfies [string, Owner]],
  );
}

async function seedOne(tx: Tx, scene: Scene, name: string, lesson: SeedLesson): Promise<void> {
  const { calendar, id } = scene;
  const { agreement, on, alt, teacher, ...lines } = lesson;
  const lessonId = id("lesson", name);
  const agreementId = id("agreement", agreement);
  await tx.insert(agreementLessons).values({
    ...lines,
    id: lessonId,
    agreementId,
    on: calendar.date(on),
    createdAt: calendar.at([Math.min(on, 0) - 1, "8:10"]),
  });
  const said = { alt, teacher };
  for (const by of parties) {
    const review = said[by];
    if (!review) continue;
    const at = calendar.at(review.at);
    const owners = await ownersAt(tx, agreementId, at);
    const { answers, otherwise = {} } = review;
    await tx.insert(lessonReviews).values({
      lessonId,
      by,
      kind: review.kind ?? "one-minute",
      answers: (answers ?? {}) as Record<string, string>,
      done: answers
        ? Object.fromEntries(owners.map(([task, owner]) => [task, otherwise[task] ?? owner]))
        : {},
      mode: "full",
      at,
    });
  }
}

/** Stores the lessons under the agreements of a made-up organisation; the agreements must exist. */
export async function seedAgreementLessons(tx: Tx, scene: Scene): Promise<void> {
  for (const [name, lesson] of Object.entries(scene.organisation.lessons))
    await seedOne(tx, scene, name, lesson);
}
