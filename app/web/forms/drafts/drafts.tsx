import { useLocation, useNavigation, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { onAccepted } from "../resend";
import { removeOldDrafts } from "./draft-store";
import { enterDraft, hasDraft } from "./form-drafts";
import { DraftNotice, WaitingNotice } from "./notices";
import { type Found, WatchedForms } from "./watched-forms";

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

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** Calls `work` with the form of an event, if drafts of the form are kept. */
const onForm = (work: (form: HTMLFormElement, event: Event) => void) => (event: Event) => {
  const form = closest(event, "form");
  if (form instanceof HTMLFormElement && hasDraft(form)) work(form, event);
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
  const watched = useRef<WatchedForms>();
  watched.current ??= new WatchedForms(member);
  const forms = watched.current;

  const look = useCallback(
    (form: HTMLFormElement) => {
      const one = forms.look(form);
      if (one) setFound((others) => [...others.filter((each) => each.form.isConnected), one]);
    },
    [forms],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may show new forms after each navigation
  useEffect(() => {
    for (const form of document.forms) if (hasDraft(form)) look(form);
    setFound((all) => all.filter((each) => each.form.isConnected));
  }, [look, location.key, navigation.state]);

  useEffect(() => {
    removeOldDrafts(Date.now());
    const ended = new AbortController();
    const on = (type: string, work: (form: HTMLFormElement, event: Event) => void) =>
      document.addEventListener(type, onForm(work), { signal: ended.signal, capture: true });
    const onInput = (form: HTMLFormElement) => {
      look(form);
      forms.saveSoon(form);
    };
    on("focusin", look);
    on("input", onInput);
    on("change", onInput);
    on("click", (form, event) => {
      if (closest(event, "[data-draft=discard]")) forms.discard(form);
    });
    on("submit", (form, event) => {
      forms.send(form, (event as SubmitEvent).submitter);
      placeIn(form, "last");
      setSentForm(form);
    });
    const saveAll = () => forms.saveAll();
    window.addEventListener("pagehide", saveAll, { signal: ended.signal });
    const endAccepted = onAccepted((signedIn) => {
      const accepted = forms.accept(signedIn);
      if (accepted) setFound((all) => all.filter(({ form }) => form !== accepted));
    });
    return () => {
      saveAll();
      endAccepted();
      ended.abort();
    };
  }, [forms, look]);

  const close = (one: Found) => setFound((all) => all.filter((each) => each !== one));
  const bringBack = (one: Found) => {
    if (one.draft.whole) {
      const data = new FormData();
      for (const [name, value] of one.draft.whole) data.append(name, value);
      data.set("do", "keep");
      forms.expect(one.name);
      submit(data, { method: "post", action: one.form.action });
    } else enterDraft(one.form, one.draft, "entered");
    close(one);
  };
  const discard = (one: Found) => {
    if (one.entered) enterDraft(one.form, one.draft, "base");
    forms.discard(one.form, one.name);
    close(one);
  };
  return (
    <>
      {found.map((one) =>
        createPortal(
          <DraftNotice found={one} onEnter={() => bringBack(one)} onDiscard={() => discard(one)} />,
          placeIn(one.form, "first"),
          one.name,
        ),
      )}
      {sentForm?.isConnected && createPortal(<WaitingNotice />, placeIn(sentForm, "last"))}
    </>
  );
}
