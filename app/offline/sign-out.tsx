import { Form } from "@remix-run/react";
import { type FormEvent, lazy, Suspense, useRef, useState } from "react";
import { loadTexts } from "~/messages/load";
import { menuItem } from "~/ui/frame";
import { countDrafts, removeDrafts } from "~/web/forms/drafts/draft-store";
import { useMessages } from "~/web/i18n/messages";
import { documentLocale } from "~/web/i18n/page-texts";
import { paths } from "~/web/paths";

/** Shown on any page, so that it loads its texts by itself. */
const SignOutDialog = lazy(async () => {
  await loadTexts(documentLocale(), ["offline"]);
  return import("./sign-out-dialog");
});

/**
 * Renders the sign-out button. With unsent work on this device, the button asks first and offers to send the
 * work or to export it as a file.
 *
 * @param unsent number of unsent changes
 */
export function SignOut({ memberId, unsent }: { memberId: string; unsent: number }) {
  const { shell } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);

  const leave = async () => {
    removeDrafts(memberId);
    const { forgetCopies } = await import("~/observe/sync/device-store");
    await forgetCopies(memberId).catch(() => undefined);
    // A native submit loads a new document, so that nothing stays in memory.
    form.current?.submit();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const drafts = countDrafts(memberId);
    if (drafts > 0 && !window.confirm(shell.signOutDrafts(drafts))) return;
    if (unsent > 0) setAsking(true);
    else void leave().catch(() => form.current?.submit());
  };
  return (
    <>
      <Form ref={form} method="post" action={paths.signOut} reloadDocument onSubmit={ask}>
        <button type="submit" className={menuItem}>
          {shell.signOut}
        </button>
      </Form>
      {asking && (
        <Suspense fallback={null}>
          <SignOutDialog
            memberId={memberId}
            unsent={unsent}
            onLeave={() => void leave()}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
