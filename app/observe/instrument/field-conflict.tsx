import { memo } from "react";
import { Button } from "~/ui/buttons";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import type { Conflict } from "../sync/autosave-types";
import { canKeepBoth } from "../sync/conflict-resolution";
import type { FieldChange, Present } from "../sync/operation";
import { useConflict, useInstrument } from "./instrument-context";

function Side({ title, children }: { title: string; children: string }) {
  return (
    <div className="rounded-lg border border-line bg-card p-3">
      <p className="text-xs text-soft">{title}</p>
      <p className="whitespace-pre-line">{children}</p>
    </div>
  );
}

function useValueTexts() {
  const { titleOf } = useInstrument();
  const { instrument, observe } = useMessages();
  const { conflict, note } = instrument;
  const { levelNames } = observe;
  const noted = (text: string, notedAt: number, criteria: string[]) =>
    `${secondsOf(notedAt)} ${text}\n(${criteria.map(titleOf).join(", ") || note.untagged})`;
  const level = (value: keyof typeof levelNames | null) =>
    value ? levelNames[value] : conflict.noLevel;
  return {
    mine: (change: FieldChange): string => {
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

/** Shows both versions of a field with a conflict and lets the person choose. Only this one field waits. */
function ConflictBox({ conflict: { field, mine, present } }: { conflict: Conflict }) {
  const { instrument } = useMessages();
  const { conflict } = instrument;
  const { store } = useInstrument();
  const wording = useValueTexts();
  return (
    <fieldset className="mt-2 rounded-xl bg-other-soft p-3">
      <legend className="float-start font-medium text-other">{conflict.title}</legend>
      <div className="clear-both grid gap-2 pt-2 sm:grid-cols-2">
        <Side title={conflict.mine}>{wording.mine(mine)}</Side>
        <Side title={conflict.theirs}>{wording.theirs(present)}</Side>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" look="secondary" onClick={() => store.resolve(field, "mine")}>
          {conflict.keepMine}
        </Button>
        <Button type="button" look="secondary" onClick={() => store.resolve(field, "theirs")}>
          {conflict.keepTheirs}
        </Button>
        {canKeepBoth(mine, present) && (
          <Button type="button" look="secondary" onClick={() => store.resolve(field, "both")}>
            {conflict.keepBoth}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/**
 * Renders the choice between the two values of a field that was changed here and elsewhere. Renders nothing
 * while the field has no conflict.
 *
 * @param field key of the field, such as `note:<id>`
 */
export const FieldConflict = memo(function FieldConflict({ field }: { field: string }) {
  const conflict = useConflict(field);
  return conflict ? <ConflictBox conflict={conflict} /> : null;
});
