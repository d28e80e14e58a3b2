/** Step 3: the ALT writes their own view; then the feedback opens, and they reply or mark it as read. */
import { expect } from "vitest";
import { questions } from "~/reflect/questions.server";
import { timeOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { button, field, link, region, see, seeAddress, seeSaid, seeText } from "./hands";
import { names, openVisit, type Seat } from "./walk";

/** Before the own view, the page says that there is feedback, and contains no text of it. */
export async function seeGateClosed(liam: Seat, visitId: string, secrets: readonly string[]) {
  const { page, words } = liam;
  await openVisit(liam, visitId);
  await seeText(page, words.cycle.feedbackReady(names.maya));
  await seeText(page, words.cycle.waitingOwnView);
  const sent = await page.content();
  for (const secret of secrets) expect(sent).not.toContain(secret);
}

export type OwnView = { keep: string; change: string };

/** Answers the four quick questions and one statement, and shares the reflection with the colleague. */
export async function writeOwnView(
  liam: Seat,
  visitId: string,
  view: OwnView,
  colleague = names.maya,
) {
  const { page, words, locale } = liam;
  const { own } = words.reflect;
  await seeAddress(page, paths.visitReflection(visitId));
  const asked = questions(locale, []);
  await field(page, words, asked.keep).fill(view.keep);
  await field(page, words, asked.change).fill(view.change);
  const pick = (question: { text: string; options: { label: string }[] }, at: number) =>
    page
      .getByRole("group", { name: question.text })
      .getByRole("radio", { name: question.options[at]?.label, exact: true })
      .check();
  await pick(asked.role, 0);
  await pick(asked.feeling, 1);
  await page.getByText(own.statements, { exact: true }).click();
  await page.getByRole("combobox").first().selectOption({ index: 2 });
  await page.getByRole("checkbox", { name: own.share(colleague) }).check();
  await button(page, own.save).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.reflectionSaved);
}

export async function skipOwnView({ page, words }: Seat, visitId: string): Promise<void> {
  await seeAddress(page, paths.visitReflection(visitId));
  await button(page, words.reflect.own.skip).click();
  await seeAddress(page, paths.visit(visitId));
  await seeSaid(page, words.flash.reflectionSkipped);
}

/** The feedback is open: its lines, levels and texts. */
export async function seeFeedback({ page, words }: Seat, content: readonly string[]) {
  const feedback = region(page, words.cycle.sections.feedback);
  await see(feedback);
  for (const text of content) await seeText(feedback, text);
}

export async function reply({ page, words }: Seat, text: string): Promise<void> {
  const { replies } = words.reflect;
  await field(page, words, replies.label).fill(text);
  await button(page, replies.send).click();
  await seeSaid(page, words.flash.replySent);
  await seeText(page, text);
}

/** From the visit's page to where the own view is written or skipped. */
export async function turnToOwnView(liam: Seat, visitId: string): Promise<void> {
  await openVisit(liam, visitId);
  await link(liam.page, liam.words.cycle.go.reflect).click();
}

/** Marks the feedback as read, which is a complete reply. */
export async function markRead({ page, words }: Seat): Promise<void> {
  await button(page, words.reflect.replies.readIt).click();
  await seeSaid(page, words.flash.readSent);
  await seeText(page, words.reflect.replies.readByYou);
}

/** Maya sees Liam's shared reflection and his reply. */
export async function seeOwnViewAndReply(maya: Seat, visitId: string, texts: readonly string[]) {
  await openVisit(maya, visitId);
  for (const text of texts) await seeText(maya.page, text);
}

/** Kenji, the coordinator, sees the visit, but no text of the two. */
export async function seeCoordinatorStaysOut(
  kenji: Seat,
  visit: { id: string; school: string; startsAt: number },
  secrets: readonly string[],
) {
  const { page, words, origin } = kenji;
  await page.goto(origin + paths.visits);
  await see(
    page
      .getByRole("heading", { level: 1, name: words.planning.calendar.title })
      .or(page.getByText(words.planning.calendar.lead)),
  );
  const entry = page.getByRole("link").filter({ hasText: visit.school });
  await entry
    .filter({ hasText: timeOf(visit.startsAt) })
    .first()
    .click();
  await seeAddress(page, paths.visit(visit.id));
  await seeText(page, words.visits.summary.title);
  const sent = await page.content();
  for (const secret of secrets) expect(sent).not.toContain(secret);
  expect(await page.getByRole("heading", { name: words.cycle.sections.feedback }).count()).toBe(0);
}

/** A person without access gets a 404. */
export async function seeNothingThere({ page, words, origin }: Seat, path: string): Promise<void> {
  const answer = await page.goto(origin + path);
  expect(answer?.status(), path).toBe(404);
  await see(page.getByRole("heading", { level: 1, name: words.problem.notFoundTitle }));
}
