import { Button } from "~/ui/buttons";
import { timeOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import type { Found } from "./watched-forms";

/** Tells that a form has a draft, and offers to enter or to discard it. */
export function DraftNotice({
  found,
  onEnter,
  onDiscard,
}: {
  found: Found;
  onEnter: () => void;
  onDiscard: () => void;
}) {
  const { drafts } = useMessages();
  const time = timeOf(found.draft.at);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-edge bg-ai-soft px-4 py-3"
    >
      <p className="min-w-48 flex-1">
        {found.entered
          ? drafts.entered(time)
          : found.draft.whole
            ? drafts.offeredWhole(time)
            : drafts.offered(time)}
      </p>
      {!found.entered && (
        <Button type="button" look="secondary" onClick={onEnter}>
          {drafts.enter}
        </Button>
      )}
      <Button type="button" look="quiet" onClick={onDiscard}>
        {drafts.discard}
      </Button>
    </div>
  );
}
