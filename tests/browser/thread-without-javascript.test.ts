/** Every form of the thread works without JavaScript. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "~/people/vocabulary";
import { questions } from "~/reflect/questions.server";
import { addDays, dayOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser } from "../setup/browser";
import { isLong } from "../setup/long";
import { startServer, type TestServer } from "../setup/server";
import * as goals from "./walk/goal";
import { button, field, link, see, seeAddress, seeSaid, seeText, startingWith } from "./walk/hands";
import * as view from "./walk/own-view";
import * as plan from "./walk/plan";
import { seeRefused } from "./walk/refusal";
import { stories } from "./walk/story";
import { names, openWindow, type Seat, type Setting, sitDown } from "./walk/walk";

const { visits, goals: goalIds } = sampleIds;

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// The thread with JavaScript is walked in English at a desk.
describe.each(isLong ? locales : (["ja"] as const))("in %s", (locale) => {
  const story = stories[locale];
  let setting: Setting;
  beforeAll(async () => {
    server = await startServer({ data: "sample" });
    const quiet = { javaScript: false, allow: [/\b422\b/] };
    setting = { browser, origin: server.origin, locale, width: 390, ...quiet };
  });
  afterAll(() => server?.stop());

  const at = async (name: string, path: string): Promise<Seat> => {
    const seat = await sitDown(setting, name);
    await seat.page.goto(server.origin + path);
    return seat;
  };
  const box = ({ page, words }: Seat, label: string) => field(page, words, label);

  test("plan, say what to watch, move, call off with a reason", async () => {
    const maya = await at(names.maya, paths.home);
    const startsAt = plan.fullMinute(Date.now()) + 86_400_000;
    const visitId = await plan.planVisit(maya, { ...story, startsAt, period: 3 });
    const liam = await at(names.liam, paths.visitFocus(visitId));
    await plan.chooseFocus(liam, visitId, {
      criteria: ["clear-instructions", "everyone-takes-part"],
      note: story.focusNote,
    });
    const { visits, visitChanges, flash } = maya.words;
    await maya.page.goto(server.origin + paths.visitMove(visitId));
    await box(maya, visits.times.time).fill("13:45");
    await button(maya.page, visitChanges.move.submit).click();
    await seeSaid(maya.page, flash.visitMoved);
    await seeText(maya.page, "13:45");
    await link(maya.page, visits.summary.cancel).click();
    await box(maya, visitChanges.cancel.reason).fill(story.setAside);
    await button(maya.page, visitChanges.cancel.submit).click();
    await seeSaid(maya.page, flash.visitCancelled);
    await liam.page.reload();
    await seeText(liam.page, story.setAside);
  });

  test("answer a request: a no needs its line, a yes does not", async () => {
    const maya = await at(names.maya, paths.visitAnswer(visits.marcusRequested));
    const { answer } = maya.words.visitChanges;
    await maya.page.getByRole("radio", { name: startingWith(answer.decline) }).check();
    await seeRefused(maya, {
      send: button(maya.page, answer.submit),
      wrong: [[box(maya, answer.line), "required"]],
    });
    const no = maya.page.getByRole("radio", { name: startingWith(answer.decline) });
    expect(await no.isChecked()).toBe(true);
    await maya.page.getByRole("radio", { name: startingWith(answer.accept) }).check();
    await button(maya.page, answer.submit).click();
    await seeSaid(maya.page, maya.words.flash.visitAccepted);
  });

  test("own view written or skipped, reply or read it, module and practice step", async () => {
    const visit = visits.sofiaInterview;
    const sofia = await at("Sofia Marin", paths.visitReflection(visit));
    const { page, words } = sofia;
    if (locale === "en") await view.writeOwnView(sofia, visit, story.view, "Daniel Reyes");
    else await view.skipOwnView(sofia, visit);
    await see(page.getByRole("region", { name: words.cycle.sections.feedback }));
    if (locale === "en") await view.reply(sofia, story.reply);
    else await view.markRead(sofia);
    await page.goto(server.origin + paths.visitLearn(visit));
    const { learn } = words.educate;
    const { module } = words.modules;
    await page.getByRole("radio").first().check();
    await button(page, learn.submit).click();
    await seeSaid(page, words.flash.moduleChosen);
    await link(page, words.educate.card.read).click();
    await page.getByText(module.tryIt, { exact: true }).first().click();
    await box(sofia, module.happened).filter({ visible: true }).fill(story.practice);
    await button(page, module.tick).filter({ visible: true }).click();
    await seeSaid(page, words.flash.practiceSaved);
    await seeText(page, story.practice);
  });

  test("goal, check-in, not yet, let go", async () => {
    const grace = await at("Grace Mutua", paths.visitGoal(visits.graceMenu));
    const { page, words } = grace;
    const { form } = words.followUp;
    const { acts } = words.goals;
    await box(grace, form.goal).fill(story.goal.title);
    await box(grace, form.step).fill(story.goal.step);
    await box(grace, form.evidence).fill(story.goal.evidence);
    await button(page, form.submit).click();
    await seeSaid(page, words.flash.goalSet);
    await goals.checkIn(grace, story.goal.title, story.checkIn.replace(/\n/g, " "));
    const path = new URL(page.url()).pathname;
    await page.goto(`${server.origin}${path}/outcome`);
    await link(page, acts.outcome["not-yet"]).click();
    await box(grace, acts.notYet.reason).fill(story.reply);
    await box(grace, form.dueOn).fill(addDays(dayOf(Date.now()), 9));
    await button(page, acts.notYet.submit).click();
    await seeSaid(page, words.flash.stepNotYet);
    await page.goto(`${server.origin}${path}/outcome`);
    await link(page, acts.outcome.dropped).click();
    await box(grace, acts.dropped.reason).fill(story.setAside);
    await button(page, acts.dropped.submit).click();
    await seeSaid(page, words.flash.stepDropped);
    await goals.seeTimeline(grace, [story.reply, story.setAside]);
  });

  test("settings, pasted names, language, signing out", async () => {
    const maya = await at(names.maya, paths.settings);
    const { page, words } = maya;
    await box(maya, words.people.fields.reading).fill("マヤ・A・オカフォー");
    await button(page, words.common.save).click();
    await seeSaid(page, words.flash.saved);
    expect(await box(maya, words.people.fields.reading).inputValue()).toBe("マヤ・A・オカフォー");
    await page.goto(server.origin + paths.addPeople);
    await box(maya, words.people.add.names).fill("Ada Field\nBen Hill <ben@hill.example>");
    await button(page, words.people.add.submit).click();
    await seeSaid(page, words.flash.peopleAdded);
    for (const name of ["Ada Field", "Ben Hill"]) await seeText(page, name);
    await button(page, words.shell.switchLanguage).click();
    await see(page.locator(`html[lang=${locale === "ja" ? "en" : "ja"}] h1`));
    await page.locator("header details summary").click();
    await page.locator(`form[action="${paths.signOut}"] button`).click();
    await seeAddress(page, paths.signIn);
    await page.goto(server.origin + paths.people);
    await seeAddress(page, paths.signIn);
  });

  test("the observation screen says what it needs, and the sheet is the way out", async () => {
    const maya = await at(names.maya, paths.observe(visits.hanaDraft));
    // Chromium keeps the content of `noscript` as text when a driver disables scripts.
    const said = await maya.page.locator("noscript").textContent();
    expect(said).toContain(maya.words.instrument.noScript);
    // The text refers to a printable sheet, which is linked from here.
    await link(maya.page, maya.words.instrument.toVisit).click();
    await link(maya.page, maya.words.visits.summary.sheet).click();
    await see(maya.page.getByRole("heading", { name: maya.words.observePaper.sheet.title }));
  });

  test("refused: planning, watching, moving, calling off", async () => {
    const maya = await at(names.maya, paths.planVisit);
    const { plan: labels } = maya.words.planning;
    const { times } = maya.words.visits;
    const { move, cancel } = maya.words.visitChanges;
    await box(maya, labels.className).fill("2-Z");
    await seeRefused(maya, {
      send: button(maya.page, labels.submit),
      wrong: [
        [box(maya, labels.alt), "choose-one"],
        [box(maya, labels.school), "required"],
        [box(maya, times.date), "required"],
        [box(maya, times.time), "required"],
      ],
      kept: [[box(maya, labels.className), "2-Z"]],
    });
    await maya.page.goto(server.origin + paths.visitMove(visits.liamPlanned));
    await box(maya, times.time).fill("");
    await box(maya, move.reason).fill(story.setAside);
    await seeRefused(maya, {
      send: button(maya.page, move.submit),
      wrong: [[box(maya, times.time), "required"]],
      kept: [[box(maya, move.reason), story.setAside]],
    });
    await maya.page.goto(server.origin + paths.visitCancel(visits.liamPlanned));
    await seeRefused(maya, {
      send: button(maya.page, cancel.submit),
      wrong: [[box(maya, cancel.reason), "required"]],
    });
    const jomar = await at("Jomar Villanueva", paths.visitFocus(visits.jomarPlanned));
    const { focus } = jomar.words;
    const ticks = jomar.page.getByRole("checkbox");
    await jomar.page.evaluate(
      "document.querySelectorAll('details').forEach((d) => { d.open = true })",
    );
    for (const tick of await ticks.all()) await tick.uncheck();
    for (const nth of [0, 1, 2, 3]) await ticks.nth(nth).check();
    await box(jomar, focus.note).fill(story.focusNote);
    await seeRefused(jomar, {
      send: button(jomar.page, focus.submit),
      wrong: [[ticks, "too-many"]],
      kept: [[box(jomar, focus.note), story.focusNote]],
    });
    await expect.poll(() => jomar.page.getByRole("checkbox", { checked: true }).count()).toBe(4);
  });

  test("a plan that somebody changed meanwhile stands above one's own changes", async () => {
    const maya = await at(names.maya, paths.visitEdit(visits.liamPlanned));
    const liam = await at(names.liam, paths.visitEdit(visits.liamPlanned));
    const { edit } = maya.words.planChanges;
    const { plan: labels } = maya.words.planning;
    await box(liam, labels.className).fill("1-Q");
    await button(liam.page, edit.submit).click();
    await seeSaid(liam.page, liam.words.flash.visitEdited);
    await box(maya, labels.minutes).fill("35");
    const posted = maya.page.waitForResponse((answer) => answer.request().method() === "POST");
    await button(maya.page, edit.submit).click();
    expect((await posted).status()).toBe(422);
    await seeText(maya.page, maya.words.errors["changed-meanwhile"]);
    const now = maya.page.getByText(edit.now).locator("..");
    expect(await now.textContent()).toContain("1-Q");
    expect(await box(maya, labels.minutes).inputValue()).toBe("35");
  });

  test("what was typed about a step stays when the step was closed meanwhile", async () => {
    const step = `${paths.visitStep(visits.aoifeHimawari)}?as=dropped`;
    const [typing, closing] = [await at("Aoife Brennan", step), await at("Aoife Brennan", step)];
    const { dropped, closedTitle } = typing.words.goals.acts;
    await box(closing, dropped.reason).fill(story.setAside);
    await button(closing.page, dropped.submit).click();
    await seeSaid(closing.page, closing.words.flash.stepDropped);
    await box(typing, dropped.reason).fill(story.reply);
    const posted = typing.page.waitForResponse((answer) => answer.request().method() === "POST");
    await button(typing.page, dropped.submit).click();
    expect((await posted).status()).toBe(422);
    await seeText(typing.page, typing.words.errors["changed-meanwhile"]);
    expect(await box(typing, dropped.reason).inputValue()).toBe(story.reply);
    await typing.page.goto(typing.page.url());
    await seeText(typing.page, closedTitle);
  });

  test("refused: own view, reply, learning, goals", async () => {
    const liam = await at(names.liam, paths.newReflection);
    const { page, words } = liam;
    const { acts } = words.goals;
    const { form } = words.followUp;
    await seeRefused(liam, {
      send: button(page, words.reflect.alone.save),
      wrong: [[box(liam, questions(locale, []).keep), "no-answer"]],
    });
    const goal = goalIds.liamInstructions;
    await page.goto(server.origin + paths.goalCheckIn(goal));
    await seeRefused(liam, {
      send: button(page, acts.checkIn.submit),
      wrong: [[box(liam, acts.checkIn.text), "required"]],
    });
    await page.goto(`${server.origin}${paths.stepOutcome(goal)}?as=not-yet`);
    await box(liam, acts.notYet.reason).fill(story.reply);
    await box(liam, form.dueOn).fill(dayOf(Date.now()));
    await seeRefused(liam, {
      send: button(page, acts.notYet.submit),
      wrong: [[box(liam, form.dueOn), "from-tomorrow"]],
      kept: [[box(liam, acts.notYet.reason), story.reply]],
    });
    await page.goto(`${server.origin}${paths.stepOutcome(goal)}?as=dropped`);
    await seeRefused(liam, {
      send: button(page, acts.dropped.submit),
      wrong: [[box(liam, acts.dropped.reason), "required"]],
    });
    await page.goto(server.origin + paths.endGoal(goal));
    await seeRefused(liam, {
      send: button(page, acts.end.submit),
      wrong: [[box(liam, acts.end.reason), "required"]],
    });
    const oliver = await at("Oliver Whitfield", paths.visitLearn(visits.oliverMock));
    await seeRefused(oliver, {
      send: button(oliver.page, words.educate.learn.submit),
      wrong: [[oliver.page.getByRole("radio"), "choose-one"]],
    });
  });

  test("refused: settings, pasted names, sign-in", async () => {
    const maya = await at(names.maya, paths.settings);
    const { page, words } = maya;
    const { fields, add, signIn } = words.people;
    await box(maya, fields.name).fill("");
    await box(maya, fields.reading).fill("マヤ");
    await seeRefused(maya, {
      send: button(page, words.common.save),
      wrong: [[box(maya, fields.name), "required"]],
      kept: [[box(maya, fields.reading), "マヤ"]],
    });
    await page.goto(server.origin + paths.addPeople);
    const pasted = "Cleo Park\nDora Lane <dora@nowhere>";
    await box(maya, add.names).fill(pasted);
    await seeRefused(maya, {
      send: button(page, add.submit),
      wrong: [[box(maya, add.names), "check-lines"]],
      kept: [[box(maya, add.names), pasted]],
    });
    await seeText(page, add.problems["bad-email"]);
    const stranger = await openWindow(setting);
    await stranger.page.goto(server.origin + paths.signIn);
    await box(stranger, signIn.email).fill("nobody@school.example");
    await box(stranger, signIn.password).fill("not the password");
    await seeRefused(stranger, {
      send: button(stranger.page, signIn.submit),
      wrong: [[box(stranger, signIn.password), "wrong-password"]],
      kept: [
        [box(stranger, signIn.email), "nobody@school.example"],
        // A password is never sent back to the page.
        [box(stranger, signIn.password), ""],
      ],
    });
  });
});
