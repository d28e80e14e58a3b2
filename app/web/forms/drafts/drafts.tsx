import { useLocation, useNavigation, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "~/ui/buttons";
import { timeOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import { onAccepted, onWaiting, resendNow, whyWaiting } from "../resend";
import { type Draft, loadDraft, removeDraft, removeOldDrafts, saveDraft } from "./draft-store";
import {
  type Base,
  changedFields,
  enterDraft,
  enteredValues,
  fits,
  hasDraft,
  isWhole,
  nameOf,
  renderedValues,
  wholeForm,
} from "./form-drafts";

const pause = 250;

/** A form with a draft: `entered` when the draft is in the form already, otherwise it is offered. */
type Found = {
  form: HTMLFormElement;
  place: Element;
  name: string;
  draft: Draft;
  entered: boolean;
};

/** The element in which a notice about a form is rendered: its first or last child, made when missing. */
function placeIn(form: HTMLFormElement, where: "first" | "last"): Element {
  const known = [...form.children].find(
    (each) => each instanceof HTMLElement && each.dataset.notice === where,
  );
  if (known) return known;
  const place = document.createElement("div");
  place.dataset.notice = where;
  if (where === "first") form.prepend(place);
  else form.append(place);
  return place;
}

function DraftNotice({
  found,
  onEnter,
  onDiscard,
}: {
  found: Found;
  onEnter: () => void;
  onDiscard: () => void;
}) {
  const { drafts } = useMessages().shell;
  const time = timeOf(found.draft.at);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-edge bg-ai-soft px-4 py-3"
    >
      <p className="min-w-48 flex-1">
        {found.entered
          ? drafts.entered(time)
          : found.draft.whole
            ? drafts.offeredWhole(time)
            : drafts.offered(time)}
      </p>
      {!found.entered && (
        <Button type="button" look="secondary" onClick={onEnter}>
          {drafts.enter}
        </Button>
      )}
      <Button type="button" look="quiet" onClick={onDiscard}>
        {drafts.discard}
      </Button>
    </div>
  );
}

/** Tells beside the button of the form that was sent last why it waits. */
function WaitingNotice() {
  const { drafts } = useMessages().shell;
  const why = useSyncExternalStore(onWaiting, whyWaiting, () => null);
  return (
    <div role="status" className="mt-3 empty:hidden">
      {why && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-caution-soft px-4 py-3">
          <p className="min-w-48 flex-1">{drafts.waiting[why]}</p>
          <Button type="button" look="secondary" onClick={resendNow}>
            {drafts.resend}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The forms of the page, what they held before a person changed them, and their unsaved timers. */
class WatchedForms {
  readonly #member: string;
  readonly #bases = new WeakMap<HTMLFormElement, Base>();
  /** All fields of whole forms at first, by the form's name: the form itself is made anew after each act. */
  readonly #wholes = new Map<string, string>();
  readonly #timers = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();

  constructor(member: string) {
    this.#member = member;
  }

  isKnown = (form: HTMLFormElement) => this.#bases.has(form);

  watch(form: HTMLFormElement, base = renderedValues(form)): void {
    this.#bases.set(form, base);
    const name = nameOf(form);
    if (isWhole(form) && !this.#wholes.has(name))
      this.#wholes.set(name, JSON.stringify(wholeForm(form)));
  }

  /** Forgets what a form held at first, because the server has accepted it. */
  forget(form: HTMLFormElement, name: string): void {
    this.cancel(form);
    this.#bases.delete(form);
    this.#wholes.delete(name);
    if (form.isConnected) this.watch(form, enteredValues(form));
  }

  saveSoon(form: HTMLFormElement): void {
    clearTimeout(this.#timers.get(form));
    this.#timers.set(
      form,
      setTimeout(() => this.save(form), pause),
    );
  }

  /** Stores the draft of a form, or deletes it when the form holds again what it held at first. */
  save(form: HTMLFormElement): void {
    this.cancel(form);
    const base = this.#bases.get(form);
    if (!base || !form.isConnected) return;
    const name = nameOf(form);
    const fields = changedFields(form, base);
    const whole = isWhole(form) ? wholeForm(form) : undefined;
    const same = whole ? JSON.stringify(whole) === this.#wholes.get(name) : fields.length === 0;
    if (same) removeDraft(this.#member, name);
    else saveDraft(this.#member, name, { at: Date.now(), fields, whole });
  }

  cancel(form: HTMLFormElement): void {
    clearTimeout(this.#timers.get(form));
    this.#timers.delete(form);
  }

  saveAll(): void {
    for (const form of this.#timers.keys()) this.save(form);
  }
}

const formOf = (event: Event): HTMLFormElement | null => {
  const form = event.target instanceof Element ? event.target.closest("form") : null;
  return form && hasDraft(form) ? form : null;
};

/**
 * Keeps a draft of every posted form of the page while the member types, brings it back after a reload, and
 * deletes it when the server has accepted the form. Also tells why a form that was sent waits.
 *
 * @param member id of the signed-in member, to whom the drafts belong
 */
export function Drafts({ member }: { member: string }) {
  const location = useLocation();
  const navigation = useNavigation();
  const submit = useSubmit();
  const [found, setFound] = useState<Found[]>([]);
  const [sentForm, setSentForm] = useState<HTMLFormElement | null>(null);
  const sent = useRef<{ name: string; at: number; form: HTMLFormElement } | null>(null);
  /** The name of a whole form whose answer will show it again with what was sent. */
  const expected = useRef("");
  const watched = useRef<WatchedForms>();
  watched.current ??= new WatchedForms(member);

  const look = useCallback(
    (form: HTMLFormElement) => {
      const forms = watched.current;
      if (!forms || forms.isKnown(form)) return;
      forms.watch(form);
      const name = nameOf(form);
      if (isWhole(form) && name === expected.current) return forms.save(form);
      const draft = loadDraft(member, name);
      if (!draft) return;
      const entered = !draft.whole && fits(form, draft);
      if (entered) enterDraft(form, draft, "entered");
      const one = { form, place: placeIn(form, "first"), name, draft, entered };
      setFound((others) => [...others.filter((each) => each.form.isConnected), one]);
    },
    [member],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may show new forms after each navigation
  useEffect(() => {
    for (const form of document.forms) if (hasDraft(form)) look(form);
    setFound((all) => all.filter((each) => each.form.isConnected));
  }, [look, location.key, navigation.state]);

  useEffect(() => {
    removeOldDrafts(Date.now());
    const forms = watched.current;
    const onFocus = (event: Event) => {
      const form = formOf(event);
      if (form) look(form);
    };
    const onInput = (event: Event) => {
      const form = formOf(event);
      if (!form) return;
      look(form);
      forms?.saveSoon(form);
    };
    const onSubmit = (event: Event) => {
      const form = formOf(event);
      if (!form) return;
      forms?.save(form);
      const name = nameOf(form);
      if (isWhole(form)) expected.current = name;
      const { submitter } = event as SubmitEvent;
      sent.current = submitter?.dataset.draft === "keep" ? null : { name, at: Date.now(), form };
      placeIn(form, "last");
      setSentForm(form);
    };
    const onClick = (event: Event) => {
      const form = formOf(event);
      const target =
        event.target instanceof Element && event.target.closest("[data-draft=discard]");
      if (!form || !target) return;
      forms?.cancel(form);
      removeDraft(member, nameOf(form));
    };
    const onLeave = () => forms?.saveAll();
    const endAccepted = onAccepted((signedIn) => {
      const form = sent.current;
      if (!form || signedIn !== member) return;
      const draft = loadDraft(member, form.name);
      // What was typed after the form was sent is not saved yet.
      if (draft && draft.at <= form.at) removeDraft(member, form.name);
      forms?.forget(form.form, form.name);
      expected.current = "";
      setFound((all) => all.filter((each) => each.form !== form.form));
      sent.current = null;
    });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("input", onInput);
    document.addEventListener("change", onInput);
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit, { capture: true });
    window.addEventListener("pagehide", onLeave);
    return () => {
      onLeave();
      endAccepted();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("input", onInput);
      document.removeEventListener("change", onInput);
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit, { capture: true });
      window.removeEventListener("pagehide", onLeave);
    };
  }, [look, member]);

  const close = (one: Found) => setFound((all) => all.filter((each) => each !== one));
  const bringBack = (one: Found) => {
    if (one.draft.whole) {
      const data = new FormData();
      for (const [name, value] of one.draft.whole) data.append(name, value);
      data.set("do", "keep");
      expected.current = one.name;
      submit(data, { method: "post", action: one.form.action });
    } else enterDraft(one.form, one.draft, "entered");
    close(one);
  };
  const discard = (one: Found) => {
    if (one.entered) enterDraft(one.form, one.draft, "base");
    watched.current?.cancel(one.form);
    removeDraft(member, one.name);
    close(one);
  };
  return (
    <>
      {found.map((one) =>
        createPortal(
          <DraftNotice found={one} onEnter={() => bringBack(one)} onDiscard={() => discard(one)} />,
          one.place,
          one.name,
        ),
      )}
      {sentForm?.isConnected && createPortal(<WaitingNotice />, placeIn(sentForm, "last"))}
    </>
  );
}
