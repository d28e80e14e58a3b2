import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { SectionTitle } from "~/ui/headings";
import { useMessages } from "~/web/i18n/messages";
import { downloadUnsentWork } from "./save-file";
import { sendAll } from "./unsent-work";

/**
 * Renders the dialog that asks, before signing out, what to do with unsent work on this device.
 *
 * @param unsent number of unsent changes
 */
export default function SignOutDialog({
  memberId,
  unsent,
  onLeave,
  onClose,
}: {
  memberId: string;
  unsent: number;
  onLeave: () => void;
  onClose: () => void;
}) {
  const { offline } = useMessages();
  const words = offline.signOut;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"asked" | "sending" | "failed">("asked");
  useEffect(() => dialog.current?.showModal(), []);
  const send = async () => {
    setState("sending");
    if (await sendAll(memberId).catch(() => false)) onLeave();
    else setState("failed");
  };
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="sign-out-title"
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-2xl border border-line bg-card p-5 text-ink shadow-lg backdrop:bg-ink/40"
    >
      <SectionTitle id="sign-out-title" flush>
        {words.title}
      </SectionTitle>
      <p className="mt-2">{words.text(unsent)}</p>
      <p className="mt-1 text-soft">{words.stays}</p>
      <p role="status" className="mt-2 text-caution empty:hidden">
        {state === "sending" ? words.sending : state === "failed" ? words.failed : ""}
      </p>
      <div className="mt-4 grid gap-2">
        <Button type="button" onClick={send}>
          {words.send}
        </Button>
        <Button type="button" look="secondary" onClick={() => void downloadUnsentWork(memberId)}>
          {words.save}
        </Button>
        <Button type="button" look="secondary" onClick={onLeave}>
          {words.leave}
        </Button>
        <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}
