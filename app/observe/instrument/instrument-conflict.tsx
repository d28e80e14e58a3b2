import { Button } from "~/ui/buttons";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import type { Conflict } from "../sync/autosave-entry";
import { type Choice, canKeepBoth } from "../sync/instrument-state";
import type { Change, Present } from "../sync/operation";
import "~/messages/parts/feedback";
import "~/messages/parts/instrument";

function Side({ title, children }: { title: string; children: string }) {
  return (
    <div className="rounded-lg border border-line bg-card p-3">
      <p className="text-xs text-soft">{title}</p>
      <p className="whitespace-pre-line">{children}</p>
    </div>
  );
}

function useWording(titles: (criterionId: string) => string) {
  const { instrument } = useMessages();
  const { conflict, levelNames, note } = instrument;
  const noted = (text: string, notedAt: number, criteria: string[]) =>
    `${secondsOf(notedAt)} ${text}\n(${criteria.map(titles).join(", ") || note.untagged})`;
  const level = (value: keyof typeof levelNames | null) =>
    value ? levelNames[value] : conflict.noLevel;
  return {
    mine: (change: Change): string => {
      if (change.kind === "note.write") return noted(change.text, change.notedAt, change.criteria);
      if (change.kind === "text.write") return change.text;
      if (change.kind === "level.set") return level(change.value);
      if (change.kind === "mark.write") return change.value;
      return change.kind === "note.remove" ? conflict.mineRemoved : note.undo;
    },
    theirs: (present: Present): string => {
      if (present.kind === "text") return present.text;
      if (present.kind === "level") return level(present.value);
      if (present.kind === "mark") return present.removed ? conflict.theirsRemoved : present.value;
      if (present.removed) return conflict.theirsRemoved;
      return noted(present.text, present.notedAt, present.criteria);
    },
  };
}

/** Shows both words on one thing, and lets the person choose; nothing waits for it but this one field. */
export function ConflictBox({
  conflict: { field, mine, present },
  onChoose,
  titles,
}: {
  conflict: Conflict;
  onChoose: (field: string, choice: Choice) => void;
  titles: (criterionId: string) => string;
}) {
  const { instrument } = useMessages();
  const { conflict } = instrument;
  const wording = useWording(titles);
  return (
    <fieldset className="mt-2 rounded-xl bg-other-soft p-3">
      <legend className="float-start font-medium text-other">{conflict.title}</legend>
      <div className="clear-both grid gap-2 pt-2 sm:grid-cols-2">
        <Side title={conflict.mine}>{wording.mine(mine)}</Side>
        <Side title={conflict.theirs}>{wording.theirs(present)}</Side>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" look="secondary" onClick={() => onChoose(field, "mine")}>
          {conflict.keepMine}
        </Button>
        <Button type="button" look="secondary" onClick={() => onChoose(field, "theirs")}>
          {conflict.keepTheirs}
        </Button>
        {canKeepBoth(mine, present) && (
          <Button type="button" look="secondary" onClick={() => onChoose(field, "both")}>
            {conflict.keepBoth}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
