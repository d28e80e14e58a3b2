import { Link, useNavigate } from "@remix-run/react";
import { type MouseEvent, memo, useState } from "react";
import { buttonStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { useInstrument } from "./instrument-context";
import { useKindTexts } from "./kind-texts";

/**
 * Renders the link to the page where the feedback is reviewed and shared; for a second observer, to the
 * comparison with the first observer. The link sends all unsent changes first, and stays on the screen when
 * sending fails.
 */
export const ReviewLink = memo(function ReviewLink() {
  const { instrument } = useMessages();
  const { store, visit, observationId } = useInstrument();
  const { review } = useKindTexts(visit);
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  const to = visit.colleague?.first ? paths.sideBySide(visit.id) : paths.share(observationId);
  const go = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const saved = await store.flush();
    setUnsaved(!saved);
    if (saved) navigate(to);
  };
  return (
    <>
      <Link to={to} onClick={go} className={buttonStyles.primary}>
        {review}
      </Link>
      <p role="status" className="text-sm text-caution empty:hidden">
        {unsaved ? instrument.share.notYet : ""}
      </p>
    </>
  );
});
