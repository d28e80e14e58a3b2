/** Follows the posted forms of a page and stores their drafts. Browser only. */
import { type Draft, loadDraft, removeDraft, saveDraft } from "./draft-store";
import {
  type Base,
  changedFields,
  enterDraft,
  enteredValues,
  fits,
  isRendered,
  isWhole,
  nameOf,
  renderedValues,
  wholeForm,
} from "./form-drafts";

/** A form with a draft: `entered` when the draft is in the form already, otherwise it is offered. */
export type Found = { form: HTMLFormElement; name: string; draft: Draft; entered: boolean };

type Sent = { form: HTMLFormElement; name: string; at: number; values: Base };

/** The posted forms of a page, each with its initial values, and the member to whom the drafts belong. */
export class WatchedForms {
  readonly #member: string;
  readonly #bases = new WeakMap<HTMLFormElement, Base>();
  /** Initial fields of whole forms, by the form's name, because each act replaces the form element. */
  readonly #wholes = new Map<string, string>();
  /** The form that was sent last and that the server has not accepted yet. */
  #sent: Sent | null = null;
  /** The name of the whole form that the server's answer shows again with the sent values. */
  #expected = "";

  constructor(member: string) {
    this.#member = member;
  }

  /** Begins to watch a form. Returns its draft, which is entered when it fits; null when there is none. */
  look(form: HTMLFormElement): Found | null {
    if (this.#bases.has(form)) return null;
    this.#watch(form, renderedValues(form));
    const name = nameOf(form);
    if (isWhole(form) && name === this.#expected) {
      this.save(form);
      return null;
    }
    const draft = loadDraft(this.#member, name);
    if (!draft) return null;
    if (!draft.whole && isRendered(form, draft)) {
      // The server has the values: its answer to an earlier submission was lost.
      removeDraft(this.#member, name);
      return null;
    }
    const entered = !draft.whole && fits(form, draft);
    if (entered) enterDraft(form, draft, "entered");
    return { form, name, draft, entered };
  }

  /** Stores the draft of a form, or deletes it when the form holds again what it held at first. */
  save(form: HTMLFormElement): void {
    const base = this.#bases.get(form);
    if (!base || !form.isConnected) return;
    const name = nameOf(form);
    const fields = changedFields(form, base);
    const whole = isWhole(form) ? wholeForm(form) : undefined;
    const same = whole ? JSON.stringify(whole) === this.#wholes.get(name) : fields.length === 0;
    if (same) removeDraft(this.#member, name);
    else saveDraft(this.#member, name, { at: Date.now(), fields, whole });
  }

  /** Stores the draft of a form that is being sent. A button with `data-draft="keep"` saves nothing on the server. */
  send(form: HTMLFormElement, submitter: HTMLElement | null): void {
    this.save(form);
    const name = nameOf(form);
    if (isWhole(form)) this.#expected = name;
    this.#sent =
      submitter?.dataset.draft === "keep"
        ? null
        : { form, name, at: Date.now(), values: enteredValues(form) };
  }

  /** Called when a form without drafts is sent: its acceptance must not delete the draft of an earlier form. */
  sendOther(): void {
    this.#sent = null;
  }

  /** Called when the draft of a whole form is sent to the server, whose answer shows the form with the draft. */
  expect(name: string): void {
    this.#expected = name;
  }

  /**
   * Deletes the draft of the form that was sent last, because the server has accepted it.
   *
   * @param signedIn value of the answer's member header: the member's id, or `none` when nobody is signed in
   * @returns the form; null when there is none, or when the session is another member's
   */
  accept(signedIn: string | null): HTMLFormElement | null {
    const sent = this.#sent;
    if (!sent || signedIn !== this.#member) return null;
    const { form, name, at, values } = sent;
    // What was typed after the form was sent is not saved yet.
    const draft = loadDraft(this.#member, name);
    if (draft && draft.at <= at) removeDraft(this.#member, name);
    this.#bases.delete(form);
    this.#wholes.delete(name);
    if (form.isConnected) this.#watch(form, values);
    this.#expected = "";
    this.#sent = null;
    return form;
  }

  /** Deletes the draft of a form. */
  discard(form: HTMLFormElement, name = nameOf(form)): void {
    removeDraft(this.#member, name);
  }

  #watch(form: HTMLFormElement, base: Base): void {
    this.#bases.set(form, base);
    const name = nameOf(form);
    if (isWhole(form) && !this.#wholes.has(name))
      this.#wholes.set(name, JSON.stringify(wholeForm(form)));
  }
}
