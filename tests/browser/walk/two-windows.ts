/** The same observation in two windows of one browser: both texts are shown, and none is lost. */
import { awake, button, see, seeText } from "./hands";
import { lookAt, noteLine, openEditor, seeSaved } from "./observe";
import type { Seat } from "./walk";

export type Clash = { before: string; here: string; there: string };

/** Another window of the same person on the same address. */
export async function secondWindow(seat: Seat): Promise<Seat> {
  const page = await seat.page.context().newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(seat.page.url());
  await awake(page);
  return { ...seat, page };
}

/** Two windows change one note; the later one shows both texts and keeps both. */
export async function clash(maya: Seat, { before, here, there }: Clash): Promise<void> {
  const { page, words } = maya;
  const { conflict } = words.instrument;
  const other = await secondWindow(maya);
  await lookAt(maya, "notes");
  // Both windows start from the same text.
  const mine = await openEditor(maya, before);
  const theirs = await openEditor(other, before);
  await theirs.fill(there);
  await theirs.press("Enter");
  await seeSaved(other);
  await mine.fill(here);
  await mine.press("Enter");

  await seeText(page, conflict.title);
  const box = page.getByRole("group", { name: conflict.title });
  await seeText(box, here);
  await seeText(box, there);
  await see(page.getByText(words.instrument.save.attention, { exact: true }));
  await button(box, conflict.keepBoth).click();
  await seeSaved(maya);
  await see(noteLine(maya, here));
  await see(noteLine(maya, there));
  await other.page.reload();
  await see(noteLine(other, here));
  await see(noteLine(other, there));
  await other.page.close();
}
