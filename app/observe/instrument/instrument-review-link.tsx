import { Link, useNavigate } from "@remix-run/react";
import { type MouseEvent, useState } from "react";
import { buttonStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import "~/messages/parts/review";

/** The way to sharing: only with everything saved, so that nothing is missing in what is read there. */
export function ReviewLink({
  to,
  label,
  flush,
}: {
  to: string;
  label: string;
  flush: () => Promise<boolean>;
}) {
  const { instrument } = useMessages();
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  const go = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const saved = await flush();
    setUnsaved(!saved);
    if (saved) navigate(to);
  };
  return (
    <>
      <Link to={to} onClick={go} className={buttonStyles.primary}>
        {label}
      </Link>
      <p role="status" className="text-sm text-caution empty:hidden">
        {unsaved ? instrument.share.notYet : ""}
      </p>
    </>
  );
}
