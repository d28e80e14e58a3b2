/** Reads the values for a draft from a form in the page, and enters them into the form again. */
import { type Control, enter, enteredIn, renderedIn } from "../controls";
import type { Draft, DraftField } from "./draft-store";

/** Passwords, PINs and codes are never stored. */
const secret = /password|^(?:pin|code)$/i;
const typed =
  "textarea, input:not([type]), input[type=text], input[type=email], input[type=search]";

const isKept = (control: Control): boolean =>
  control.name !== "" &&
  !["hidden", "password", "submit", "button", "file"].includes(control.type) &&
  !secret.test(control.name);

type Place = { control: Control; name: string; index: number };

/** The controls of a form that a draft keeps, each with its number among the controls of the same name. */
function placesIn(form: HTMLFormElement): Place[] {
  const counts = new Map<string, number>();
  const controls = [...form.elements].filter(
    (each): each is Control =>
      each instanceof HTMLInputElement ||
      each instanceof HTMLTextAreaElement ||
      each instanceof HTMLSelectElement,
  );
  return controls.filter(isKept).map((control) => {
    const index = counts.get(control.name) ?? 0;
    counts.set(control.name, index + 1);
    return { control, name: control.name, index };
  });
}

const placeOf = ({ name, index }: { name: string; index: number }) => `${name} ${index}`;

/**
 * Whether drafts of a form are kept: it is posted, it has a field for text that is no secret, and it does not
 * keep its own draft (`data-draft="own"`).
 */
export const hasDraft = (form: HTMLFormElement): boolean =>
  form.method === "post" &&
  form.dataset.draft !== "own" &&
  [...form.querySelectorAll<Control>(typed)].some((control) => isKept(control));

/** Whether the server adds and removes rows of a form, so that a draft must hold all of its fields. */
export const isWhole = (form: HTMLFormElement): boolean => form.dataset.draft === "whole";

/** Returns the path and query that a form is sent to. */
export function addressOf(form: HTMLFormElement): string {
  const { pathname, search } = new URL(form.getAttribute("action") ?? "", window.location.href);
  return pathname + search;
}

/** The address of a form with its intent, as several forms are sent to one address. */
function targetOf(form: HTMLFormElement): string {
  const intents = form.querySelectorAll<HTMLInputElement>(
    "input[type=hidden]:is([name=intent], [name=do])",
  );
  return [addressOf(form), ...[...intents].map(({ value }) => value)].join(" ");
}

/**
 * Returns the name of a form's drafts: the address that the form is sent to, its intent, and its number among
 * the forms of the page with these. The page is no part of it, because a refused form is shown on its own page.
 */
export function nameOf(form: HTMLFormElement): string {
  const target = targetOf(form);
  const same = [...document.forms].filter((each) => hasDraft(each) && targetOf(each) === target);
  return `${target} ${same.indexOf(form)}`;
}

/** What the fields of a form held before a person changed them. */
export type Base = ReadonlyMap<string, string>;

const valuesOf = (form: HTMLFormElement, read: (control: Control) => string): Base =>
  new Map(placesIn(form).map((place) => [placeOf(place), read(place.control)]));

/** Returns what the fields of a form hold now. */
export const enteredValues = (form: HTMLFormElement): Base => valuesOf(form, enteredIn);

/** Returns what the fields of a form held when it was rendered. */
export const renderedValues = (form: HTMLFormElement): Base => valuesOf(form, renderedIn);

/** Returns the fields of a form that differ from its base; a field that appeared later has an empty base. */
export function changedFields(form: HTMLFormElement, base: Base): DraftField[] {
  return placesIn(form)
    .map(({ control, name, index }) => ({
      name,
      index,
      entered: enteredIn(control),
      base: base.get(placeOf({ name, index })) ?? "",
    }))
    .filter((field) => field.entered !== field.base);
}

/** Returns all fields of a form as they would be sent, without files and secrets. */
export const wholeForm = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !secret.test(name) ? [[name, value] as [string, string]] : [],
  );

/** Whether the form still holds the values on which a draft was made, or already the draft's own. */
export function fits(form: HTMLFormElement, draft: Draft): boolean {
  const now = enteredValues(form);
  return draft.fields.every((field) => {
    const value = now.get(placeOf(field));
    return value === field.base || value === field.entered;
  });
}

/** Whether the server rendered the form with everything that a draft holds. */
export function isRendered(form: HTMLFormElement, draft: Draft): boolean {
  const rendered = renderedValues(form);
  return draft.fields.every((field) => rendered.get(placeOf(field)) === field.entered);
}

/** Enters one side of a draft into the form: what the member had entered, or what was there before. */
export function enterDraft(form: HTMLFormElement, draft: Draft, side: "entered" | "base"): void {
  const places = new Map(placesIn(form).map((place) => [placeOf(place), place.control]));
  for (const field of draft.fields) {
    const control = places.get(placeOf(field));
    if (control) enter(control, field[side]);
  }
}
