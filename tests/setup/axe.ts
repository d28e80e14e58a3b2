/** Runs axe in a page of a test. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * The violations that axe finds on a page, one readable line each. It runs axe directly: the wrapper for
 * Playwright loads half a megabyte into the page before every run and reports passed checks, which together
 * took twice as long.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source);
  const options: axe.RunOptions = { resultTypes: ["violations"], preload: false };
  const { violations: found } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}
