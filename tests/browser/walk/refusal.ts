/** A refused form: with the reason beside each field and the submitted values. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { ErrorCode } from "~/web/forms/fields";
import { seeText } from "./hands";
import type { Seat } from "./walk";

export type Refusal = {
  /** What is pressed. */
  send: Locator;
  /** The fields with an error, each with its code. */
  wrong: [field: Locator, code: ErrorCode][];
  /** Fields whose typed value must still be there. */
  kept?: [field: Locator, typed: string][];
};

/** The text of a field's `aria-describedby`. */
const describedBy = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const holder = element.closest("fieldset[aria-describedby]") ?? element;
    const ids = [element, holder].map((each) => each.getAttribute("aria-describedby") ?? "");
    const parts = ids.join(" ").split(" ").filter(Boolean);
    return parts.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  });

/** Sends a form and sees it refused with 422. */
export async function seeRefused({ page, words }: Seat, { send, wrong, kept = [] }: Refusal) {
  const posted = page.waitForResponse((answer) => answer.request().method() === "POST");
  await send.click();
  expect((await posted).status()).toBe(422);
  for (const [field, code] of wrong) {
    await seeText(page, words.errors[code]);
    expect(await describedBy(field.first()), code).toContain(words.errors[code]);
  }
  for (const [field, typed] of kept) expect(await field.inputValue()).toBe(typed);
}
