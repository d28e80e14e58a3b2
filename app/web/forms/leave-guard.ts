import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useRef } from "react";

/**
 * Asks before a page with something unsaved is left: by a link, by the way back, or by closing it. Sending the
 * form itself is not leaving.
 *
 * @param unsaved whether there is something already when the page is drawn
 * @param question what is asked; a closed window asks in the browser's own words
 * @returns goes on the form, which then tells when something is changed in it
 */
export function useLeaveGuard(unsaved: boolean, question: string) {
  const changed = useRef(unsaved);
  changed.current ||= unsaved;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      changed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useBeforeUnload((event) => {
    if (changed.current) event.preventDefault();
  });
  const onInput = useCallback((_: FormEvent) => {
    changed.current = true;
  }, []);
  return { onInput };
}
