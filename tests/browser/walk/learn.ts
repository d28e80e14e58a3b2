/** Step 4: one module is picked, and a practice step is tried. */
import { criterionTitle } from "~/rubrics/rubrics.server";
import { formatDate } from "~/web/dates";
import { paths } from "~/web/paths";
import { button, field, link, see, seeAddress, seeSaid, seeText } from "./hands";
import type { Seat } from "./walk";

/** Picks the module suggested because of one criterion that was watched. @returns its title */
export async function pickModule(liam: Seat, visitId: string, because: string): Promise<string> {
  const { page, words, locale } = liam;
  const reason = words.educate.because.focus(criterionTitle(because, locale));
  const { learn } = words.educate;
  await seeAddress(page, paths.visitLearn(visitId));
  const group = page.getByRole("group", { name: learn.suggestions });
  const option = group.locator("label").filter({ hasText: reason }).first();
  const title = (await option.locator(".font-medium").first().textContent())?.trim() ?? "";
  await option.getByRole("radio").check();
  await button(page, learn.submit).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.moduleChosen);
  await see(link(page, title));
  return title;
}

/** Opens the picked module, ticks its first practice step, and writes what happened. */
export async function practise(liam: Seat, title: string, what: string): Promise<void> {
  const { page, words, locale } = liam;
  const { module } = words.modules;
  await link(page, words.educate.card.read).click();
  await see(page.getByRole("heading", { level: 1, name: title }));
  await page.getByText(module.tryIt, { exact: true }).first().click();
  await field(page, words, module.happened).filter({ visible: true }).fill(what);
  await button(page, module.tick).filter({ visible: true }).click();
  await seeSaid(page, words.flash.practiceSaved);
  await seeText(page, module.triedOn(formatDate(Date.now(), locale)));
  await seeText(page, what);
}

/** Maya sees which module was picked, and nothing of what was tried. */
export async function seePickOnly({ page, origin }: Seat, visitId: string, title: string) {
  await page.goto(origin + paths.visit(visitId));
  await see(link(page, title));
}
