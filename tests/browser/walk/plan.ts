/** Step 1: Maya plans a visit, and the ALT chooses the focus. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { dayOf, timeOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { button, field, link, see, seeAddress, seeSaid, seeText, startingWith } from "./hands";
import { goTo, names, openVisit, type Seat } from "./walk";

export type Plan = {
  className: string;
  school: string;
  partner: string;
  /** UTC milliseconds, a full minute. */
  startsAt: number;
  period: number;
};

/** The instant of the full minute at or before another. */
export const fullMinute = (instant: number) => Math.floor(instant / 60_000) * 60_000;

/** Maya plans a full visit to Liam, from Home. @returns the visit's id */
export async function planVisit(maya: Seat, plan: Plan): Promise<string> {
  const { page, words } = maya;
  const labels = words.planning.plan;
  await goTo(maya, "home");
  await link(page, words.home.planVisit).click();
  await seeAddress(page, paths.planVisit);
  await field(page, words, labels.alt).selectOption({ label: names.liam });
  await page.getByRole("radio", { name: startingWith(words.visits.kinds.full.name) }).check();
  await field(page, words, labels.school).fill(plan.school);
  await field(page, words, labels.className).fill(plan.className);
  await field(page, words, labels.partner).fill(plan.partner);
  await field(page, words, words.visits.times.date).fill(dayOf(plan.startsAt));
  await field(page, words, words.visits.times.time).fill(timeOf(plan.startsAt));
  await field(page, words, words.visits.times.period).selectOption({
    label: words.common.period(plan.period),
  });
  await button(page, labels.submit).click();
  await seeSaid(page, words.flash.visitPlanned);
  await seeAddress(page, /^\/visits\/[\da-f-]{36}$/);
  for (const text of [plan.className, plan.school, plan.partner]) await seeText(page, text);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

export type Focus = { criteria: readonly string[]; note: string };

/** Unfolds the domains of the rubric. */
async function unfoldDomains(page: Page): Promise<void> {
  const folded = page.locator("fieldset > div > details:not([open]) > summary");
  await see(page.locator("fieldset > div > details"));
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Liam picks what to watch from three ticks, of which he takes one back, and writes a line. */
export async function chooseFocus(liam: Seat, visitId: string, focus: Focus): Promise<void> {
  const { page, words, locale } = liam;
  const labels = words.focus;
  const box = (id: string) =>
    page.getByRole("checkbox", { name: startingWith(criterionTitle(id, locale)) });
  await unfoldDomains(page);
  for (const id of focus.criteria) await box(id).check();
  await field(page, words, labels.note).fill(focus.note);
  await button(page, labels.submit).click();
  await seeSaid(page, words.flash.focusSaved);
  await seeAddress(page, paths.visit(visitId));
  for (const id of focus.criteria) await seeText(page, criterionTitle(id, locale));
  await seeText(page, focus.note);
}

/** With JavaScript, a fourth criterion cannot be ticked, and the count is shown. */
export async function seeAtMostThree({ page, words, locale }: Seat, four: readonly string[]) {
  const labels = words.focus;
  const box = (id: string) =>
    page.getByRole("checkbox", { name: startingWith(criterionTitle(id, locale)) });
  await unfoldDomains(page);
  const [last = "", ...three] = [...four].reverse();
  for (const id of three) await box(id).check();
  await seeText(page, labels.chosen(3, 3));
  await expect.poll(() => box(last).isDisabled()).toBe(true);
  for (const id of three) await box(id).uncheck();
  expect(await box(last).isEnabled()).toBe(true);
}

/** Maya sees on the visit's page what Liam asked for. */
export async function seeFocus(maya: Seat, visitId: string, focus: Focus): Promise<void> {
  const { page, locale } = maya;
  await openVisit(maya, visitId);
  for (const id of focus.criteria) await seeText(page, criterionTitle(id, locale));
  await seeText(page, focus.note);
}
