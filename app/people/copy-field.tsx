import { useEffect, useId, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { controlStyles, labelText } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";

const saidFor = 4_000;

type Box = HTMLInputElement | HTMLTextAreaElement;

async function copy(box: Box): Promise<boolean> {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // The clipboard API needs https; the older command may still work.
    return document.execCommand("copy");
  }
}

/** Read-only field whose text can be selected; a copy button appears after hydration. */
export function CopyField({
  label,
  value,
  hint,
  rows,
}: {
  label: string;
  value: string;
  hint?: string;
  /** The number of lines, for a text of several lines. */
  rows?: number;
}) {
  const { people, common } = useMessages();
  const id = useId();
  const box = useRef<Box>(null);
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const shared = {
    id,
    readOnly: true,
    value,
    dir: "ltr",
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onFocus: (event: React.FocusEvent<Box>) => event.currentTarget.select(),
    className: `${controlStyles} font-mono text-sm`,
  };
  return (
    <div>
      <label htmlFor={id} className={labelText}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          {rows ? (
            <textarea {...shared} rows={rows} ref={box as React.RefObject<HTMLTextAreaElement>} />
          ) : (
            <input {...shared} ref={box as React.RefObject<HTMLInputElement>} />
          )}
        </div>
        {ready && (
          <Button
            type="button"
            look="secondary"
            aria-label={common.labelled(people.invite.copy, label)}
            onClick={async () => {
              if (box.current) setCopied(await copy(box.current));
            }}
          >
            {copied ? people.invite.copied : people.invite.copy}
          </Button>
        )}
      </div>
      <span role="status" className="sr-only">
        {copied ? people.invite.copied : ""}
      </span>
    </div>
  );
}
