/**
 * The whole thread, by its two people: at a desk in English and on a phone in Japanese; in a long run, with
 * each language on both.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { formatDate } from "~/web/dates";
import { paths } from "~/web/paths";
import { launchBrowser } from "../setup/browser";
import { isLong } from "../setup/long";
import { startServer, type TestServer } from "../setup/server";
import * as goals from "./walk/goal";
import { link, see, seeAddress, seeText } from "./walk/hands";
import { myTurn, seeTheirTurn } from "./walk/home";
import * as learn from "./walk/learn";
import * as observe from "./walk/observe";
import * as view from "./walk/own-view";
import * as plan from "./walk/plan";
import * as share from "./walk/share";
import { stories } from "./walk/story";
import { clash } from "./walk/two-windows";
import { names, openVisit, type Setting, sitDown } from "./walk/walk";

const [asked, alsoAsked] = ["clear-instructions", "everyone-takes-part"] as const;
const fourCriteria = [asked, alsoAsked, "hand-overs", "model-together"];
const minute = 60_000;

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const looks = [
  { locale: "en", width: 1280 },
  { locale: "ja", width: 390 },
] as const;
const moreLooks = [
  { locale: "ja", width: 1280 },
  { locale: "en", width: 390 },
] as const;

describe.each(isLong ? [...looks, ...moreLooks] : looks)(
  "in $locale at $width px",
  ({ locale, width }) => {
    beforeAll(async () => {
      server = await startServer({ data: "sample" });
    });
    afterAll(() => server?.stop());

    test("Maya and Liam walk from the plan to a step closed on evidence", {
      timeout: 240_000,
    }, async () => {
      const setting: Setting = { browser, origin: server.origin, locale, width };
      const story = stories[locale];
      const { notes } = story;
      const maya = await sitDown(setting, names.maya);
      const liam = await sitDown(setting, names.liam);
      const { cycle } = maya.words;
      const { className } = story;

      // 1. Plan, and what to watch.
      const startsAt = plan.fullMinute(Date.now() - 20 * minute);
      const lesson = { ...story, startsAt, period: 5 };
      const visitId = await plan.planVisit(maya, lesson);
      await seeTheirTurn(maya, startsAt, cycle.others.focus(names.liam));
      const chooses = await myTurn(liam, className, cycle.acts.focus);
      await link(chooses, cycle.go.focus).click();
      await seeAddress(liam.page, paths.visitFocus(visitId));
      await plan.seeAtMostThree(liam, fourCriteria);
      const focus = { criteria: [asked, alsoAsked], note: story.focusNote };
      await plan.chooseFocus(liam, visitId, focus);
      await seeTheirTurn(liam, startsAt, cycle.others.observe(names.maya));
      await plan.seeFocus(maya, visitId, focus);

      // 2. Observe.
      const watches = await myTurn(maya, className, cycle.acts.observe(names.liam));
      await link(watches, cycle.go.observe).click();
      await observe.beginObservation(maya, visitId);
      await observe.seeLevelsClosed(maya, asked);
      await observe.writeNote(maya, notes.start, [asked]);
      await observe.writeNote(maya, notes.wrong, [asked, alsoAsked]);
      await observe.writeNote(maya, notes.back, [alsoAsked]);
      await observe.writeNote(maya, notes.door);
      await observe.removeAndUndo(maya, notes.door);
      await observe.setLevel(maya, asked, "2");
      await observe.setLevel(maya, alsoAsked, "not-seen");
      await observe.writeTexts(maya, story.texts);
      await observe.seeSaved(maya);
      await observe.reload(maya.page);
      for (const note of [notes.start, notes.wrong, notes.back, notes.door])
        await see(observe.noteLine(maya, note));
      await see(observe.noteLine(maya, notes.wrong).getByText(criterionTitle(alsoAsked, locale)));
      await observe.seeLevel(maya, asked, "2");
      await observe.seeTexts(maya, story.texts);
      await clash(maya, { before: notes.back, here: notes.backHere, there: notes.backThere });
      const written = [notes.start, notes.wrong, notes.backHere, notes.backThere, notes.door];
      const texts = Object.values(story.texts);
      await share.shareObservation(maya, visitId, [...written, ...texts]);

      // 3. The ALT speaks first; the coordinator never reads.
      await seeTheirTurn(maya, startsAt, cycle.others.reflect(names.liam));
      await view.seeGateClosed(liam, visitId, [...written, ...texts]);
      const speaks = await myTurn(liam, className, cycle.acts.reflect);
      await link(speaks, cycle.go.reflect).click();
      await view.writeOwnView(liam, visitId, story.view);
      const level = maya.words.observe.levelNames["2"];
      await view.seeFeedback(liam, [...written, ...texts, level]);
      await myTurn(liam, className, cycle.acts.read);
      await openVisit(liam, visitId);
      await view.reply(liam, story.reply);
      await view.seeOwnViewAndReply(maya, visitId, [...Object.values(story.view), story.reply]);

      // The step of an earlier goal is asked for first; its goal is ended.
      await myTurn(liam, className, cycle.acts.step);
      await goals.endRunningGoal(liam, visitId, story.setAside);

      // 4. One module, one practice step.
      const learns = await myTurn(liam, className, cycle.acts.learn);
      await link(learns, cycle.go.learn).click();
      const module = await learn.pickModule(liam, visitId, alsoAsked);
      await learn.practise(liam, module, story.practice);
      await learn.seePickOnly(maya, visitId, module);
      expect(await maya.page.content()).not.toContain(story.practice);

      // 5. One goal, one step.
      const goal = { criterion: asked, ...story.goal };
      const sets = await myTurn(liam, className, cycle.acts.goal);
      await link(sets, cycle.go.goal).click();
      await goals.setGoal(liam, visitId, goal, story.texts.try);
      await goals.seeFollowUp(liam, goal.step);
      await goals.seeFollowUp(maya, goal.step);
      await seeTheirTurn(maya, startsAt, cycle.calm.follow);

      // 6. The next visit opens with the step.
      const nextAt = plan.fullMinute(Date.now()) + minute;
      const next = { ...lesson, startsAt: nextAt, period: 6 };
      const nextId = await plan.planVisit(maya, next);
      await goals.seeLastStepOnTop(maya, nextId, goal);
      await goals.seeLastStepOnTop(liam, nextId, goal);
      await goals.checkIn(liam, goal.title, story.checkIn);
      const correction = {
        before: notes.wrong,
        after: notes.right,
        reason: story.correctionReason,
      };
      await share.correct(maya, visitId, correction);
      await share.seeCorrection(liam, visitId, correction);
      await openVisit(maya, nextId);
      await link(maya.page, cycle.toObservation).click();
      await seeAddress(maya.page, paths.observe(nextId));
      await seeText(maya.page, goal.step);
      await observe.beginObservation(maya, nextId);
      await observe.writeNote(maya, story.seenNote, [asked]);
      await observe.seeSaved(maya);
      await share.shareObservation(maya, nextId, [story.seenNote]);

      // The step is closed with that note, once Liam has written his own view of the lesson.
      await goals.seeNoEvidenceYet(maya, goal.title);
      await wait(Math.max(0, nextAt - Date.now()));
      await view.turnToOwnView(liam, nextId);
      await view.skipOwnView(liam, nextId);
      await view.seeFeedback(liam, [story.seenNote]);
      await view.markRead(liam);
      await goals.closeAsSeen(maya, goal.title, story.seenNote, story.seenWord);
      const { timeline } = maya.words.goals;
      const [told = ""] = story.checkIn.split("\n");
      const seenOn = timeline.seenOn(formatDate(nextAt, locale));
      const happened = [goal.step, told, seenOn, story.seenNote, story.seenWord];
      await goals.seeTimeline(maya, [...happened, timeline.by(names.maya)]);
      const goalPath = await goals.openGoal(liam, goal.title);
      await goals.seeTimeline(liam, [...happened, timeline.by(names.maya)]);
      await goals.reachGoal(liam);
      await openVisit(liam, visitId);
      await seeText(liam.page, cycle.calm.done);

      // The coordinator sees that a visit took place.
      const kenji = await sitDown({ ...setting, locale: "ja", allow: [/404/] }, names.kenji);
      const secrets = [...written, ...texts, focus.note, story.reply, goal.title, story.view.keep];
      await view.seeCoordinatorStaysOut(kenji, { id: visitId, ...lesson }, secrets);
      for (const path of [goalPath, paths.visitReflection(visitId), paths.observe(visitId)])
        await view.seeNothingThere(kenji, path);
    });
  },
);
