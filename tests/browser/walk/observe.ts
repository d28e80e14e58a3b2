/** Step 2: Maya observes the lesson. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { paths } from "~/web/paths";
import { awake, button, region, see, seeAddress, seeText, shapedLike } from "./hands";
import { names, type Seat } from "./walk";

/** Switches to a part of the observation screen; a phone shows one at a time. */
export async function lookAt(
  { page, words }: Seat,
  part: "notes" | "criteria" | "words" | "lesson",
) {
  const { views } = words.instrument;
  const tab = page.getByRole("navigation", { name: views.label }).getByRole("button", {
    name: views[part],
    exact: true,
  });
  if (await tab.isVisible()) await tab.click();
}

/** The note with a text. */
export const noteLine = ({ page, words }: Seat, text: string): Locator =>
  region(page, words.instrument.note.stream).getByRole("listitem").filter({ hasText: text });

/** The screen says that everything is saved. */
export const seeSaved = ({ page, words }: Seat): Promise<void> =>
  see(page.getByText(words.instrument.save.saved, { exact: true }));

export async function beginObservation(maya: Seat, visitId: string): Promise<void> {
  const { page, words } = maya;
  await seeAddress(page, paths.observe(visitId));
  await button(page, words.instrument.start.begin).click();
  await see(page.getByRole("timer", { name: words.instrument.clock.label }));
  await see(page.getByRole("heading", { level: 1, name: words.instrument.title(names.liam) }));
}

/** Writes a note with its tags, and commits it with Enter. */
export async function writeNote(maya: Seat, text: string, tags: readonly string[] = []) {
  const { page, words, locale } = maya;
  const line = page.getByRole("textbox", { name: words.instrument.note.line });
  await line.click();
  await page.keyboard.insertText(text);
  const group = page.getByRole("group", { name: words.instrument.tags.label });
  for (const tag of tags) {
    const tap = button(group, criterionTitle(tag, locale));
    // Only the criteria of the focus are unfolded.
    if (!(await tap.isVisible())) await group.locator("summary").click();
    await tap.click();
  }
  // Tapping a tag keeps the focus in the text field.
  await expect.poll(() => line.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await see(noteLine(maya, text));
  expect(await line.inputValue()).toBe("");
}

const editName = (words: Seat["words"]) =>
  shapedLike(words.instrument.note.editNote, /\d\d:\d\d:\d\d/);

export const openEditor = async (maya: Seat, text: string): Promise<Locator> => {
  const line = noteLine(maya, text);
  await line.getByRole("button", { name: editName(maya.words) }).click();
  return maya.page.getByRole("textbox", { name: maya.words.instrument.note.text, exact: true });
};

/** Changes the text of a note. */
export async function editNote(maya: Seat, before: string, after: string): Promise<void> {
  const editor = await openEditor(maya, before);
  await editor.fill(after);
  await editor.press("Enter");
  await see(noteLine(maya, after));
}

/** Removes a note and undoes the removal. */
export async function removeAndUndo(maya: Seat, text: string): Promise<void> {
  const { page, words } = maya;
  await openEditor(maya, text);
  await button(page, words.instrument.note.remove).click();
  await seeText(page, words.instrument.note.removed);
  await expect.poll(() => noteLine(maya, text).count()).toBe(0);
  await button(page, words.instrument.note.undo).click();
  await see(noteLine(maya, text));
}

const levelGroup = ({ page, words, locale }: Seat, criterionId: string): Locator =>
  page.getByRole("group", {
    name: words.instrument.levels.legend(criterionTitle(criterionId, locale)),
  });

/** A level cannot be given without a note of its criterion, and the screen says why. */
export async function seeLevelsClosed(maya: Seat, criterionId: string): Promise<void> {
  const { levelNames } = maya.words.observe;
  const { levels } = maya.words.instrument;
  await lookAt(maya, "criteria");
  const group = levelGroup(maya, criterionId);
  for (const level of ["1", "2", "3", "4"] as const)
    expect(await group.getByRole("radio", { name: levelNames[level] }).isDisabled()).toBe(true);
  // "Not seen" needs no note.
  expect(await group.getByRole("radio", { name: levelNames["not-seen"] }).isEnabled()).toBe(true);
  await seeText(group, levels.needsNote);
  await lookAt(maya, "notes");
}

type Level = keyof Seat["words"]["observe"]["levelNames"];

export async function setLevel(maya: Seat, criterionId: string, level: Level): Promise<void> {
  const name = maya.words.observe.levelNames[level];
  await lookAt(maya, "criteria");
  const group = levelGroup(maya, criterionId);
  await group.getByText(name, { exact: true }).click();
  await expect.poll(() => group.getByRole("radio", { name, exact: true }).isChecked()).toBe(true);
}

export async function seeLevel(maya: Seat, criterionId: string, level: Level): Promise<void> {
  const name = maya.words.observe.levelNames[level];
  await lookAt(maya, "criteria");
  const radio = levelGroup(maya, criterionId).getByRole("radio", { name, exact: true });
  await expect.poll(() => radio.isChecked()).toBe(true);
}

export type Texts = { keep: string; wonder: string; try: string };
const parts = ["keep", "wonder", "try"] as const;

const textField = ({ page, words }: Seat, part: (typeof parts)[number]): Locator =>
  page.getByRole("textbox", { name: words.instrument.words[part].label, exact: true });

export async function writeTexts(maya: Seat, texts: Texts): Promise<void> {
  await lookAt(maya, "words");
  for (const part of parts) await textField(maya, part).fill(texts[part]);
}

export async function seeTexts(maya: Seat, texts: Texts): Promise<void> {
  await lookAt(maya, "words");
  for (const part of parts) expect(await textField(maya, part).inputValue()).toBe(texts[part]);
}

/** Loads the screen anew and waits until it answers. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await awake(page);
}
