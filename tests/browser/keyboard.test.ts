/** The thread by keyboard alone: the focus is always visible and never trapped. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questions } from "~/reflect/questions.server";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { addDays, dayOf, timeOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { launchBrowser } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, field, link, see, seeAddress, seeSaid, startingWith } from "./walk/hands";
import { choose, press, seeFocus, tabTo, type, typeDay, typeTime } from "./walk/keys";
import { noteLine, seeSaved } from "./walk/observe";
import { fullMinute } from "./walk/plan";
import { stories } from "./walk/story";
import { names, openWindow, type Seat, type Setting } from "./walk/walk";

const story = stories.en;
const criterion = "clear-instructions";
const title = criterionTitle(criterion, "en");

let browser: Browser;
let server: TestServer;
let setting: Setting;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
  setting = { browser, origin: server.origin, locale: "en", width: 1280 };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(name: string): Promise<Seat> {
  const seat = await openWindow(setting);
  await seat.page.goto(server.origin + paths.signIn);
  await press(seat.page.getByRole("button", { name: startingWith(name) }));
  await seat.page.waitForURL(`${server.origin}/`);
  await awake(seat.page);
  return seat;
}

const box = ({ page, words }: Seat, label: string) => field(page, words, label);

test("the skip link, and the account menu that opens and closes", async () => {
  const { page, words } = await signIn(names.maya);
  const { shell } = words;
  const skip = link(page, shell.skip);
  await page.keyboard.press("Tab");
  await seeFocus(skip);
  expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // The next focused element is in the content, after the menu.
  await expect.poll(() => page.locator("main :focus").count()).toBe(1);

  const menu = page.locator("header summary");
  await tabTo(menu, "Shift+Tab");
  await page.keyboard.press("Enter");
  await see(link(page, shell.settings));
  await tabTo(link(page, shell.settings));
  await page.keyboard.press("Escape");
  await expect.poll(() => link(page, shell.settings).isVisible()).toBe(false);
  await seeFocus(menu);
  await page.keyboard.press("Enter");
  await press(link(page, shell.settings));
  await seeAddress(page, paths.settings);
  await expect.poll(() => link(page, shell.settings).isVisible()).toBe(false);
});

test("from the plan to the goal and its first answer", { timeout: 240_000 }, async () => {
  const maya = await signIn(names.maya);
  const { words } = maya;
  const { planning, visits, focus, instrument, flash, cycle, home, goals, followUp } = words;

  const startsAt = fullMinute(Date.now() - 1_200_000);
  await press(link(maya.page, home.planVisit));
  await seeAddress(maya.page, paths.planVisit);
  await type(box(maya, planning.plan.alt), "Liam");
  const kinds = maya.page.getByRole("group", { name: planning.plan.kind });
  const walkthrough = startingWith(visits.kinds.walkthrough.name);
  await choose(kinds, kinds.getByRole("radio", { name: walkthrough }));
  const full = startingWith(visits.kinds.full.name);
  await choose(kinds, kinds.getByRole("radio", { name: full }));
  await type(box(maya, planning.plan.school), story.school);
  await type(box(maya, planning.plan.className), story.className);
  await typeDay(box(maya, visits.times.date), dayOf(startsAt));
  await typeTime(box(maya, visits.times.time), timeOf(startsAt));
  await press(button(maya.page, planning.plan.submit));
  await seeSaid(maya.page, flash.visitPlanned);
  const visitId = new URL(maya.page.url()).pathname.split("/").at(-1) ?? "";

  const liam = await signIn(names.liam);
  const mine = liam.page.getByRole("listitem").filter({ hasText: story.className });
  await press(link(mine, cycle.go.focus));
  await seeAddress(liam.page, paths.visitFocus(visitId));
  const tick = liam.page.getByRole("checkbox", { name: startingWith(title), includeHidden: true });
  const domain = liam.page.locator("details").filter({ has: tick }).locator("summary");
  await press(domain);
  await press(tick, "Space");
  await type(box(liam, focus.note), story.focusNote);
  await press(button(liam.page, focus.submit));
  await seeSaid(liam.page, flash.focusSaved);

  await maya.page.goto(server.origin + paths.observe(visitId));
  await awake(maya.page);
  await press(button(maya.page, instrument.start.begin));
  const line = maya.page.getByRole("textbox", { name: instrument.note.line });
  const tags = maya.page.getByRole("group", { name: instrument.tags.label });
  await type(line, story.notes.start);
  await tabTo(button(tags, title), "Shift+Tab");
  await maya.page.keyboard.press("Space");
  await tabTo(line);
  await maya.page.keyboard.press("Enter");
  await see(noteLine(maya, story.notes.start));
  await seeFocus(line);
  await tabTo(noteLine(maya, story.notes.start).getByRole("button"), "Shift+Tab");
  await maya.page.keyboard.press("Enter");
  await maya.page.keyboard.press("End");
  await maya.page.keyboard.type(" Twice.");
  await maya.page.keyboard.press("Enter");
  await see(noteLine(maya, `${story.notes.start} Twice.`));
  // The editor has closed and the focus is back on the element that opened it.
  await seeFocus(noteLine(maya, story.notes.start).getByRole("button"));
  const { levels } = instrument;
  const group = maya.page.getByRole("group", { name: levels.legend(title) });
  await choose(
    group,
    group.getByRole("radio", { name: words.observe.levelNames["2"], exact: true }),
  );
  await type(maya.page.getByRole("textbox", { name: instrument.words.try.label }), story.texts.try);
  await seeSaved(maya);
  await press(link(maya.page, instrument.share.go));
  await press(button(maya.page, instrument.share.button(names.liam)));
  await seeSaid(maya.page, flash.feedbackShared);

  await liam.page.goto(server.origin + paths.visitReflection(visitId));
  await awake(liam.page);
  const asked = questions("en", []);
  await type(box(liam, asked.keep), story.view.keep);
  const role = liam.page.getByRole("group", { name: asked.role.text });
  await choose(role, role.getByRole("radio").nth(1));
  await press(button(liam.page, words.reflect.own.save));
  await seeSaid(liam.page, flash.reflectionSaved);
  await type(box(liam, words.reflect.replies.label), story.reply);
  await press(button(liam.page, words.reflect.replies.send));
  await seeSaid(liam.page, flash.replySent);

  await press(link(liam.page, cycle.go.learn));
  const modules = liam.page.getByRole("group", { name: words.educate.learn.suggestions });
  await choose(modules, modules.getByRole("radio").first());
  await press(button(liam.page, words.educate.learn.submit));
  await seeSaid(liam.page, flash.moduleChosen);

  // The goal that runs in the sample is answered with "tried, not yet".
  await press(link(liam.page, words.shell.goals));
  await seeAddress(liam.page, paths.goals);
  await press(liam.page.locator("main article h3 a"));
  await press(link(liam.page, goals.page.outcome));
  await press(link(liam.page, goals.acts.outcome["not-yet"]));
  await type(box(liam, goals.acts.notYet.reason), story.reply);
  await typeDay(box(liam, followUp.form.dueOn), addDays(dayOf(Date.now()), 9));
  await press(button(liam.page, goals.acts.notYet.submit));
  await seeSaid(liam.page, flash.stepNotYet);
});
