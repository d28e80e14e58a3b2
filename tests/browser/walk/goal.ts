/** Steps 5 and 6: one goal with one small step, checked in on, and closed on evidence. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { addDays, dayOf, formatDay } from "~/web/dates";
import { paths } from "~/web/paths";
import {
  button,
  field,
  link,
  region,
  see,
  seeAddress,
  seeSaid,
  seeText,
  startingWith,
} from "./hands";
import { goTo, names, openVisit, type Seat } from "./walk";

/** Ends the running goal with a reason, from the link in the goal form: there is only one at a time. */
export async function endRunningGoal(liam: Seat, visitId: string, reason: string): Promise<void> {
  const { page, words } = liam;
  const { form } = words.followUp;
  const { acts, page: goalPage } = words.goals;
  await page.goto(liam.origin + paths.visitGoal(visitId));
  await seeText(page, form.runningTitle);
  await link(page, form.toRunning).click();
  await seeAddress(page, /^\/goals\/[\da-f-]{36}$/);
  await link(page, goalPage.end).click();
  await seeText(page, acts.end.openStepOnly);
  await page.getByRole("radio", { name: startingWith(acts.end["set-aside"]) }).check();
  await field(page, words, acts.end.reason).fill(reason);
  await button(page, acts.end.submit).click();
  await seeSaid(page, words.flash.goalSetAside);
  // The step stays in the history with its reason.
  await seeText(region(page, goalPage.history), reason);
}

export type Goal = { criterion: string; title: string; step: string; evidence: string };

/** Sets a goal from the visit's page; what Maya suggested to try is there to begin with. */
export async function setGoal(liam: Seat, visitId: string, goal: Goal, suggested: string) {
  const { page, words, locale } = liam;
  const { form } = words.followUp;
  await seeAddress(page, paths.visitGoal(visitId));
  const step = field(page, words, form.step);
  expect(await step.inputValue()).toBe(suggested);
  await seeText(page, form.stepFrom(names.maya));
  await field(page, words, form.criterion).selectOption({
    label: criterionTitle(goal.criterion, locale),
  });
  await field(page, words, form.goal).fill(goal.title);
  await step.fill(goal.step);
  await field(page, words, form.evidence).fill(goal.evidence);
  await field(page, words, form.dueOn).fill(addDays(dayOf(Date.now()), 1));
  await button(page, form.submit).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.goalSet);
  await seeText(region(page, words.cycle.sections.goal), goal.title);
}

/** Home names the step and its day among the follow-ups. */
export async function seeFollowUp(seat: Seat, step: string): Promise<void> {
  const { page, words, locale } = seat;
  await goTo(seat, "home");
  const entry = region(page, words.home.followUps).getByRole("listitem").filter({ hasText: step });
  await seeText(entry, words.home.dueOn(formatDay(addDays(dayOf(Date.now()), 1), locale)));
}

/** From the list of goals to one of them. */
export async function openGoal(seat: Seat, title: string): Promise<string> {
  await goTo(seat, "goals");
  await link(seat.page, title).first().click();
  await see(seat.page.getByRole("heading", { level: 1, name: title }));
  return new URL(seat.page.url()).pathname;
}

/** Writes a check-in. */
export async function checkIn(liam: Seat, title: string, text: string): Promise<void> {
  const { page, words } = liam;
  const { acts, page: goalPage } = words.goals;
  await openGoal(liam, title);
  await link(page, goalPage.checkIn).click();
  await field(page, words, acts.checkIn.text).fill(text);
  await button(page, acts.checkIn.submit).click();
  await seeSaid(page, words.flash.checkInSent);
  await seeText(history(liam), text);
}

/** The page of the next visit shows the last step above everything but the turn. */
export async function seeLastStepOnTop(seat: Seat, visitId: string, goal: Goal): Promise<void> {
  const { page, words } = seat;
  await openVisit(seat, visitId);
  const card = region(page, words.cycle.lastStep);
  for (const text of [goal.step, goal.evidence]) await seeText(card, text);
}

const history = ({ page, words }: Seat): Locator => region(page, words.goals.page.history);

/** Shared notes are no evidence before the ALT has written their own view of the lesson. */
export async function seeNoEvidenceYet(maya: Seat, title: string): Promise<void> {
  const { page, words } = maya;
  const { acts, page: goalPage } = words.goals;
  await openGoal(maya, title);
  await link(page, goalPage.outcome).click();
  await link(page, acts.outcome.seen).click();
  await seeText(page, acts.seen.none);
}

/** Closes the running step as seen, with a note of the later lesson. */
export async function closeAsSeen(maya: Seat, title: string, note: string, word: string) {
  const { page, words } = maya;
  const { acts, page: goalPage } = words.goals;
  await openGoal(maya, title);
  await link(page, goalPage.outcome).click();
  await link(page, acts.outcome.seen).click();
  await seeText(page, acts.seen.onCriterion);
  await page.getByRole("radio", { name: startingWith(note) }).check();
  await field(page, words, acts.seen.reason).fill(word);
  await button(page, acts.seen.submit).click();
  await seeSaid(page, words.flash.stepSeen);
}

/** The timeline shows these texts in order. */
export async function seeTimeline(seat: Seat, texts: readonly string[]): Promise<void> {
  for (const text of texts) await seeText(history(seat), text);
  const all = (await history(seat).textContent()) ?? "";
  const places = texts.map((text) => all.indexOf(text));
  expect(places, all).toEqual([...places].sort((a, b) => a - b));
}

export async function reachGoal(seat: Seat): Promise<void> {
  const { page, words } = seat;
  const { acts, page: goalPage } = words.goals;
  await link(page, goalPage.end).click();
  await page.getByRole("radio", { name: startingWith(acts.end.reached) }).check();
  await button(page, acts.end.submit).click();
  await seeSaid(page, words.flash.goalReached);
}
