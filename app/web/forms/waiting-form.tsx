import { useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "~/ui/buttons";
import { useMessages } from "~/web/i18n/messages";
import { noticePlace } from "./notice-place";
import { onWaiting, resendNow, whyWaiting } from "./resend";

function WaitingNotice() {
  const { drafts } = useMessages();
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

/** Component that tells, at the end of the form that was sent last, why the form is not sent yet. */
export function WaitingForm() {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  useEffect(() => {
    const onSubmit = ({ target }: Event) => {
      if (!(target instanceof HTMLFormElement) || target.method !== "post") return;
      noticePlace(target, "last");
      setForm(target);
    };
    document.addEventListener("submit", onSubmit, { capture: true });
    return () => document.removeEventListener("submit", onSubmit, { capture: true });
  }, []);
  return form?.isConnected ? createPortal(<WaitingNotice />, noticePlace(form, "last")) : null;
}
