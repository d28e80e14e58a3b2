import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useRef } from "react";

/**
 * Asks for confirmation before a page with unsaved changes is left, by a link, the back button or closing the
 * tab. Submitting the form does not count as leaving.
 *
 * @param unsaved true when there are unsaved changes at the first render
 * @param question the text of the question; on closing a tab, browsers show their own
 * @returns props for the form element, which report a change
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
