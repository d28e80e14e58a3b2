/**
 * Drafts of forms on this device: what a member has entered and the server has not accepted yet. They are
 * kept in localStorage, which is written synchronously, so that a crash of the page loses nothing.
 * Every function does nothing where the browser refuses storage.
 */
import { addDays, dayOf } from "~/web/dates";

/** A field that a member has changed; `index` counts the controls of the same name in the form. */
export type DraftField = { name: string; index: number; entered: string; base: string };
/** `whole` holds all fields of a form whose rows are not in the page after a reload. `at` is UTC milliseconds. */
export type Draft = { at: number; fields: DraftField[]; whole?: [name: string, value: string][] };

const prefix = "kizuki-draft";
const daysKept = 60;
const keyOf = (member: string, form: string) => `${prefix} ${member} ${form}`;

function inStorage<T>(work: (storage: Storage) => T, otherwise: T): T {
  try {
    return work(window.localStorage);
  } catch {
    return otherwise;
  }
}

/** Returns a member's draft of a form; null when there is none. */
export function loadDraft(member: string, form: string): Draft | null {
  return inStorage((storage) => {
    const stored = storage.getItem(keyOf(member, form));
    return stored === null ? null : (JSON.parse(stored) as Draft);
  }, null);
}

/** Stores a member's draft of a form in place of an earlier one. */
export function saveDraft(member: string, form: string, draft: Draft): void {
  inStorage((storage) => storage.setItem(keyOf(member, form), JSON.stringify(draft)), undefined);
}

/** Deletes a member's draft of a form. */
export function removeDraft(member: string, form: string): void {
  inStorage((storage) => storage.removeItem(keyOf(member, form)), undefined);
}

const keysOf = (storage: Storage, member: string) =>
  Object.keys(storage).filter((key) => key.startsWith(`${prefix} ${member} `));

/** Returns the number of a member's drafts on this device. */
export const countDrafts = (member: string): number =>
  inStorage((storage) => keysOf(storage, member).length, 0);

/** Deletes all drafts of a member on this device. */
export function removeDrafts(member: string): void {
  inStorage((storage) => {
    for (const key of keysOf(storage, member)) storage.removeItem(key);
  }, undefined);
}

/**
 * Deletes the drafts of all members that are older than 60 days.
 *
 * @param now UTC milliseconds
 */
export function removeOldDrafts(now: number): void {
  const oldest = addDays(dayOf(now), -daysKept);
  inStorage((storage) => {
    for (const key of Object.keys(storage).filter((each) => each.startsWith(`${prefix} `))) {
      const { at } = JSON.parse(storage.getItem(key) ?? "{}") as Partial<Draft>;
      if (at === undefined || dayOf(at) < oldest) storage.removeItem(key);
    }
  }, undefined);
}
