import { Form } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "~/ui/basics";
import { menuItem } from "~/ui/frame";
import { useMessages } from "~/web/messages";
import { paths } from "~/web/paths";
import { saveFile } from "./save-file";
import { sendAll } from "./unsent";
import "~/messages/parts/offline";

/** Signs out; with unsent work it asks first, and offers to send it or to save it as a file. */
export function SignOut({ memberId, unsent }: { memberId: string; unsent: number }) {
  const { shell, offline } = useMessages();
  const words = offline.signOut;
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<"asked" | "sending" | "failed">("asked");

  const leave = async () => {
    const { forgetCopies } = await import("~/observe/sync/device-store");
    await forgetCopies(memberId).catch(() => undefined);
    // The browser's own way: a new document, with nothing of this one left in memory.
    form.current?.submit();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (unsent === 0) return void leave();
    setState("asked");
    dialog.current?.showModal();
  };
  const send = async () => {
    setState("sending");
    if (await sendAll(memberId).catch(() => false)) void leave();
    else setState("failed");
  };
  return (
    <>
      <Form ref={form} method="post" action={paths.signOut} reloadDocument onSubmit={ask}>
        <button type="submit" className={menuItem}>
          {shell.signOut}
        </button>
      </Form>
      <dialog
        ref={dialog}
        aria-labelledby="sign-out-title"
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-2xl border border-line bg-card p-5 text-ink shadow-lg backdrop:bg-ink/40"
      >
        <h2 id="sign-out-title" className="font-serif text-xl font-semibold">
          {words.title}
        </h2>
        <p className="mt-2">{words.text(unsent)}</p>
        <p className="mt-1 text-soft">{words.stays}</p>
        <p role="status" className="mt-2 text-caution empty:hidden">
          {state === "sending" ? words.sending : state === "failed" ? words.failed : ""}
        </p>
        <div className="mt-4 grid gap-2">
          <Button type="button" onClick={send}>
            {words.send}
          </Button>
          <Button type="button" look="secondary" onClick={() => void saveFile(memberId)}>
            {words.save}
          </Button>
          <Button type="button" look="secondary" onClick={() => void leave()}>
            {words.leave}
          </Button>
          <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </Button>
        </div>
      </dialog>
    </>
  );
}
