/** Whose turn it is, according to Home. */
import type { Locator } from "playwright-core";
import { formatShortDate } from "~/web/dates";
import { region, see } from "./hands";
import { goTo, type Seat } from "./walk";

/** The entry of the list "Your turn" for the visit to a class, on a freshly opened Home. */
export async function myTurn(seat: Seat, className: string, act: string): Promise<Locator> {
  const { page, words } = seat;
  await goTo(seat, "home");
  const entry = region(page, words.cycle.yourTurn)
    .getByRole("listitem")
    .filter({ hasText: className })
    .filter({ hasText: act });
  await see(entry);
  return entry;
}

/** Home says that somebody else, or time, has the next turn of a visit. */
export async function seeTheirTurn(seat: Seat, startsAt: number, text: string): Promise<void> {
  const { page, words, locale } = seat;
  await goTo(seat, "home");
  await see(
    region(page, words.home.cycles)
      .getByRole("listitem")
      .filter({ hasText: formatShortDate(startsAt, locale) })
      .filter({ hasText: text }),
  );
}
