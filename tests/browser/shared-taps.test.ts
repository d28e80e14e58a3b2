/** The observer decides which rows of taps the ALT reads, with and without JavaScript. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { violations } from "../setup/axe";
import { launchBrowser } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, see, seeAddress, seeSaid, seeText } from "./walk/hands";
import { skipOwnView, turnToOwnView } from "./walk/own-view";
import { openVisit, type Seat, sitDown } from "./walk/walk";

const { visits, observations } = sampleIds;
let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = await startServer({ data: "sample" });
  return () => server.stop();
});

/** The captions of the tables with shares that a page shows. */
const captions = (page: Page) => page.locator("table caption:visible").allTextContents();

/** Opens the table that says in words what the ribbon draws, and returns its first lines. */
async function tableOf({ page, words }: Seat): Promise<string[]> {
  await page.getByText(words.observe.taps.table, { exact: true }).click();
  const table = page.getByRole("region", { name: words.observe.taps.table });
  await see(table);
  return (await table.locator("tr").allInnerTexts()).slice(0, 3);
}

test.each([
  [true, "en", 1280],
  [false, "ja", 390],
] as const)(
  "with JavaScript %s in %s at %i: shared rows reach the ALT, a row left out does not",
  { timeout: 120_000 },
  async (javaScript, locale, width) => {
    const setting = { browser, origin: server.origin, locale, width, javaScript };
    const maya = await sitDown(setting, "Maya Okafor");
    const { page, words } = maya;
    const { taps } = words.observe;
    const { lead, language, grouping, tally } = taps.rows;
    await page.goto(server.origin + paths.share(observations.hanaDraft));
    if (javaScript) await awake(page);
    for (const row of [lead, language, grouping, tally])
      expect(await page.getByRole("checkbox", { name: row }).isChecked(), row).toBe(true);
    expect(await captions(page)).toEqual([lead, language, grouping]);
    for (const row of [language, tally]) await page.getByRole("checkbox", { name: row }).uncheck();
    if (javaScript) await expect.poll(() => captions(page)).toEqual([lead, grouping]);
    if (javaScript) expect(await violations(page)).toEqual([]);
    await button(page, words.instrument.share.button("Hana Nováková")).click();
    await seeAddress(page, paths.visit(visits.hanaDraft));
    await seeSaid(page, words.flash.feedbackShared);
    // The page of a visit loads the feedback after the rest.
    await expect.poll(() => captions(page)).toEqual([lead, grouping]);

    const hana = await sitDown(setting, "Hana Nováková");
    await turnToOwnView(hana, visits.hanaDraft);
    await skipOwnView(hana, visits.hanaDraft);
    await openVisit(hana, visits.hanaDraft);
    expect(await captions(hana.page)).toEqual([lead, grouping]);
    await see(hana.page.getByRole("img", { name: taps.ribbon([lead, grouping], 5) }));
    await seeText(hana.page, taps.lead("50:00"));
    const [head, first] = await tableOf(hana);
    expect(head?.split("\t")).toEqual([taps.time, lead, grouping]);
    expect(first).toContain(taps.span("00:00", "01:50"));
    const sent = await hana.page.content();
    for (const hidden of [language, "Open question"]) expect(sent).not.toContain(hidden);
    if (javaScript) expect(await violations(hana.page)).toEqual([]);

    // The choice alone can be corrected, in a version with a reason; the first one stays as it is.
    await page.goto(server.origin + paths.correct(observations.hanaDraft));
    await button(page, words.instrument.correct.button).click();
    await seeAddress(page, paths.observe(visits.hanaDraft));
    await page.goto(server.origin + paths.share(observations.hanaDraft));
    if (javaScript) await awake(page);
    await page.getByText(words.instrument.share.otherTaps, { exact: true }).click();
    expect(await page.getByRole("checkbox", { name: tally }).isChecked()).toBe(false);
    await page.getByRole("checkbox", { name: tally }).check();
    await page.getByRole("checkbox", { name: lead }).uncheck();
    await page.getByLabel(words.instrument.share.reason).fill("Counts");
    await button(page, words.instrument.share.correction(2)).click();
    await seeAddress(page, paths.visit(visits.hanaDraft));
    await openVisit(hana, visits.hanaDraft);
    expect(await captions(hana.page)).toEqual([grouping]);
    await seeText(hana.page, "Open question");
    await hana.page.goto(server.origin + paths.feedbackVersion(observations.hanaDraft, 1));
    expect(await captions(hana.page)).toEqual([lead, grouping]);
  },
);
