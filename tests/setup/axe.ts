/** axe in a page of a test. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page as it stands, as lines a person can act on.
 *
 * Runs axe itself and not its wrapper for Playwright: that one brings half a megabyte into the page before
 * every look and describes all that is well, which together took twice as long.
 *
 * @param rules only these, when named
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source);
  const options: axe.RunOptions = { resultTypes: ["violations"], preload: false };
  if (rules) options.runOnly = rules;
  const { violations: found } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}
