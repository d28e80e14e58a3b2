/** Moves through pages by keyboard and checks at every stop that the focus is visible. */
import type { ElementHandle, Locator, Page } from "playwright-core";
import { expect } from "vitest";

type Stop = { there: boolean; same: boolean; shown: boolean; inSight: boolean; what: string };

const look = (page: Page, target: ElementHandle<Element>): Promise<Stop> =>
  page.evaluate((wanted) => {
    const at = document.activeElement ?? document.body;
    const state = window as unknown as { lastStop?: Element };
    const same = state.lastStop === at;
    state.lastStop = at;
    const outlined = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // An outline around a visually hidden radio button is not visible.
      const { width, height } = element.getBoundingClientRect();
      return outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && width > 4 && height > 4;
    };
    // Between the last and the first element the browser's own interface has the focus.
    const outside = at === document.body || at === document.documentElement;
    // The picker inside a date field shows the browser's own ring, and the field itself does not match :focus
    // then.
    const picker = /^(date|time)$/.test(at.getAttribute("type") ?? "") && !at.matches(":focus");
    const box = (outlined(at) ? at : (at.closest("label") ?? at)).getBoundingClientRect();
    return {
      there: wanted.contains(at),
      same,
      shown: outside || picker || outlined(at) || outlined(at.closest("label")),
      inSight: outside || (box.bottom > 0 && box.top < innerHeight && box.right > 0),
      what: at.outerHTML.slice(0, 160),
    };
  }, target);

/** A date field has three parts and a picker, so some stops repeat; more repetitions mean a focus trap. */
const longestStay = 7;
const farthest = 220;

/**
 * Presses Tab until an element, or something inside it, has the focus.
 *
 * @param key `Shift+Tab` to go back
 * @throws Error when it cannot be reached, the focus is invisible, or it does not move
 */
export async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = target.page();
  await target.first().waitFor({ state: "attached" });
  const wanted = (await target.first().elementHandle()) as ElementHandle<Element>;
  let stay = 0;
  for (let stops = 0; stops < farthest; stops += 1) {
    const stop = await look(page, wanted);
    if (stops > 0) {
      if (!stop.shown) throw new Error(`No visible focus on ${stop.what}`);
      if (!stop.inSight) throw new Error(`Out of sight with the focus: ${stop.what}`);
      stay = stop.same ? stay + 1 : 0;
      if (stay > longestStay) throw new Error(`Tab does not leave ${stop.what}`);
    }
    if (stop.there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${target}`);
}

/** Waits until the element itself has the focus. */
export const seeFocus = (what: Locator): Promise<void> =>
  expect.poll(() => what.evaluate((element) => element === document.activeElement)).toBe(true);

/** Tabs to something and presses a key on it. */
export async function press(target: Locator, key = "Enter"): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Tabs to a field and types. */
export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.type(text);
}

/**
 * Tabs into a group of radio buttons and goes to one of them with the arrows. Where Tab lands in it is the
 * browser's choice: Chromium keeps stopping at the first one that could be chosen when it first looked.
 */
export async function choose(group: Locator, wanted: Locator): Promise<void> {
  await tabTo(group);
  await group.page().keyboard.press("Space");
  for (let at = 0; at < 12 && !(await wanted.isChecked()); at += 1)
    await group.page().keyboard.press("ArrowDown");
  if (!(await wanted.isChecked())) throw new Error(`The arrows do not reach ${wanted}`);
}

/** Types into a date or time field in the order that its browser shows, which a person would see. */
async function typeInOrder(target: Locator, value: string, orders: string[]): Promise<void> {
  for (const order of orders) {
    await tabTo(target);
    await target.page().keyboard.type(order);
    if ((await target.inputValue()) === value) return;
    // Back to the first part, past the others.
    await tabTo(target.page().locator(`#${await target.getAttribute("id")}`), "Shift+Tab");
    for (let part = 0; part < 3; part += 1) await target.page().keyboard.press("ArrowLeft");
  }
  throw new Error(`${value} cannot be typed.`);
}

/** @param day `YYYY-MM-DD` */
export async function typeDay(target: Locator, day: string): Promise<void> {
  const [year = "", month = "", date = ""] = day.split("-");
  const orders = [month + date + year, date + month + year, year + month + date];
  await typeInOrder(target, day, orders);
}

/** @param time `HH:MM` */
export async function typeTime(target: Locator, time: string): Promise<void> {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const two = (n: number) => String(n).padStart(2, "0");
  const half = `${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? "AM" : "PM"}`;
  await typeInOrder(target, time, [half, two(hour) + two(minute)]);
}
