import { moduleChoices, practices, visitModules } from "../schema";
import type { Tx } from "../transaction.server";
import type { Scene } from "./scene";
import { flow } from "./sheet";
import type { Story } from "./story";

/** Stores the modules (mini-courses) that a made-up ALT chose and the practice steps that the ALT tried. */
export async function seedModules(tx: Tx, scene: Scene, alt: string, story: Story): Promise<void> {
  const { calendar, id, organisationId } = scene;
  const list = Object.entries(story.modules).map(([moduleId, choice]) => ({
    moduleId,
    choice,
    choiceId: id("choice", `${alt}/${moduleId}`),
  }));
  if (list.length === 0) return;

  await tx.insert(moduleChoices).values(
    list.map(({ moduleId, choice, choiceId }) => ({
      id: choiceId,
      organisationId,
      memberId: id("member", alt),
      moduleId,
      chosenAt: calendar.at(choice.at),
    })),
  );
  const ofVisits = list.flatMap(({ moduleId, choice }) =>
    choice.visit
      ? [
          {
            organisationId,
            visitId: id("visit", choice.visit),
            moduleId,
            chosenAt: calendar.at(choice.at),
          },
        ]
      : [],
  );
  if (ofVisits.length > 0) await tx.insert(visitModules).values(ofVisits);
  const tried = list.flatMap(({ moduleId, choice, choiceId }) =>
    choice.practices.map(({ step, at, what }) => ({
      id: id("practice", `${alt}/${moduleId}/${step}`),
      organisationId,
      choiceId,
      step,
      whatHappened: flow(what),
      triedAt: calendar.at(at),
    })),
  );
  if (tried.length > 0) await tx.insert(practices).values(tried);
}
