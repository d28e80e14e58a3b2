import { PrefetchPageLinks, useLocation, useNavigation, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { noticePlace } from "../notice-place";
import { onAccepted } from "../resend";
import { DraftNotice } from "./draft-notice";
import { removeOldDrafts } from "./draft-store";
import { addressOf, enterDraft, hasDraft } from "./form-drafts";
import { type Found, WatchedForms } from "./watched-forms";

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** The form of an event, if drafts of the form are kept. */
const formOf = (event: Event): HTMLFormElement | null => {
  const form = closest(event, "form");
  return form instanceof HTMLFormElement && hasDraft(form) ? form : null;
};

/** Whether a form's target is the page itself, or its index route. */
const isHere = (target: string, { pathname }: { pathname: string }): boolean =>
  target.split("?")[0] === pathname;

/**
 * Keeps a draft of every posted form of the page while the member types, brings it back after a reload, and
 * deletes it when the server has accepted the form.
 *
 * @param member id of the signed-in member, to whom the drafts belong
 */
export function Drafts({ member }: { member: string }) {
  const location = useLocation();
  const navigation = useNavigation();
  const submit = useSubmit();
  const [found, setFound] = useState<Found[]>([]);
  const [target, setTarget] = useState("");
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
    for (const form of [...document.forms].filter(hasDraft)) look(form);
    setTarget("");
    setFound((all) => all.filter((each) => each.form.isConnected));
  }, [look, location.key, navigation.state]);

  useEffect(() => {
    removeOldDrafts(Date.now());
    const ended = new AbortController();
    const options = { signal: ended.signal, capture: true };
    const on = (type: string, work: (form: HTMLFormElement, event: Event) => void) =>
      document.addEventListener(
        type,
        (event) => {
          const form = formOf(event);
          if (form) work(form, event);
        },
        options,
      );
    const onInput = (form: HTMLFormElement) => {
      look(form);
      forms.save(form);
      setTarget(addressOf(form));
    };
    on("focusin", look);
    on("input", onInput);
    on("change", onInput);
    on("click", (form, event) => {
      if (closest(event, "[data-draft=discard]")) forms.discard(form);
    });
    const onSubmit = (event: SubmitEvent) => {
      const form = formOf(event);
      if (form) forms.send(form, event.submitter);
      else forms.sendOther();
    };
    document.addEventListener("submit", onSubmit, options);
    const endAccepted = onAccepted((signedIn) => {
      const accepted = forms.accept(signedIn);
      if (accepted) setFound((all) => all.filter(({ form }) => form !== accepted));
    });
    return () => {
      endAccepted();
      ended.abort();
    };
  }, [forms, look]);

  const close = (one: Found) => {
    setFound((all) => all.filter((each) => each !== one));
    // The pressed button disappears with the notice.
    one.form.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])")?.focus();
  };
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
          noticePlace(one.form, "first"),
          one.name,
        ),
      )}
      {/* Loads the code of the page that the form is sent to: Remix loads it when the form is sent, and reloads
          this page when that fails. */}
      {target !== "" && !isHere(target, location) && <PrefetchPageLinks page={target} />}
    </>
  );
}
