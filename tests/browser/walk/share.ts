/** Maya shares what she wrote, and later corrects it in a new, visible version. */
import { paths } from "~/web/paths";
import { button, field, link, see, seeAddress, seeSaid, seeText, shapedLike } from "./hands";
import { editNote, lookAt, seeSaved } from "./observe";
import { names, openVisit, type Seat } from "./walk";

/** From the observation screen over the review to the visit's page. */
export async function shareObservation(maya: Seat, visitId: string, notes: readonly string[]) {
  const { page, words } = maya;
  const { share } = words.instrument;
  await lookAt(maya, "words");
  await link(page, share.go).click();
  await seeAddress(page, /^\/observations\/[^/]+\/share$/);
  await see(page.getByRole("heading", { level: 1, name: share.title }));
  await seeText(page, share.whoSees(names.liam));
  for (const note of notes) await seeText(page, note);
  await button(page, share.button(names.liam)).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.feedbackShared);
  await seeText(page, words.cycle.mentorWaits(names.liam));
}

export type Correction = { before: string; after: string; reason: string };

/** Reopens the feedback, corrects one note, and shares version 2 with a reason. */
export async function correct(maya: Seat, visitId: string, { before, after, reason }: Correction) {
  const { page, words } = maya;
  const { share, correct } = words.instrument;
  await openVisit(maya, visitId);
  await link(page, words.cycle.correctFeedback).click();
  await seeText(page, correct.visible(1));
  await button(page, correct.button).click();
  await seeAddress(page, paths.observe(visitId));
  await editNote(maya, before, after);
  await seeSaved(maya);
  await lookAt(maya, "words");
  await link(page, share.go).click();
  await button(page, share.correction(2)).click();
  // Without a reason, it is refused.
  await seeText(page, words.errors.required);
  await field(page, words, share.reason).fill(reason);
  await button(page, share.correction(2)).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.correctionShared);
}

/** Liam reads version 2 with its reason, and finds version 1 as it was. */
export async function seeCorrection(liam: Seat, visitId: string, correction: Correction) {
  const { page, words } = liam;
  const { version } = words.observe;
  const { before, after, reason } = correction;
  await openVisit(liam, visitId);
  await seeText(
    page,
    shapedLike((when) => version.corrected(2, when, reason), /.{8,40}/),
  );
  await seeText(page, after);
  await link(page, version.item(1)).click();
  await see(page.getByRole("heading", { level: 1, name: version.title(1) }));
  await seeText(page, before);
  await seeText(page, version.newer);
}
