import { useEffect, useState } from "react";
import { useMessages } from "~/web/i18n/messages";

const shownFor = 7_000;

/** Message that an action succeeded; it disappears after seven seconds with JavaScript. */
export function Toast({ text }: { text: string }) {
  const { shell } = useMessages();
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), shownFor);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="no-print">
      {open && (
        <div className="fixed inset-x-4 bottom-20 z-30 mx-auto flex max-w-md items-center justify-between gap-3 rounded-xl bg-ink py-1.5 ps-4 pe-2 text-paper shadow-lg md:bottom-6">
          <span>{text}</span>
          <button
            type="button"
            onClick={() => setOpen(false)}
            className="min-h-11 min-w-11 cursor-pointer rounded-lg"
            aria-label={shell.close}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
