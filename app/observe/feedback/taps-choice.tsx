import { ChoiceGroup } from "~/ui/fields";
import type { RouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "../elapsed";
import { percentages, rowTimes, tallyCounts } from "../lesson-rules";
import { type TapRow, tapRows } from "../vocabulary";
import type { SharedWords } from "./feedback";
import { tappedLesson } from "./shared-taps";

/** The field of the form with the rows that are included. */
const name = "rows";

/**
 * Returns the rows of taps that are ticked in a form now. Before hydration these are the initially ticked
 * ones.
 */
export function tickedRows(form: RouteForm): TapRow[] {
  const ticked: unknown = form.watch(name);
  const list = Array.isArray(ticked) ? ticked : [ticked];
  return tapRows.filter((row) => list.includes(row));
}

/** React hook: returns a function that tells in one line what the taps of a row say. */
function useRowLine(content: SharedWords): (row: TapRow) => string {
  const { observe, common } = useMessages();
  const { taps } = observe;
  const lesson = tappedLesson(content);
  return (row) => {
    if (row === "tally")
      return common.facts(
        tallyCounts(lesson.taps).map((each) => taps.counted(each.name, each.count)),
      );
    const { values, unnoted } = rowTimes(row, lesson.segments[row], lesson.total);
    const shares = percentages([...values.map(({ ms }) => ms), unnoted]);
    const parts = values.flatMap(({ value, ms }, index) =>
      ms > 0 ? [taps.part(taps.states[value], formatElapsed(ms), shares[index] ?? 0)] : [],
    );
    return common.facts([
      ...parts,
      ...(unnoted > 0 ? [taps.part(taps.unnoted, formatElapsed(unnoted), shares.at(-1) ?? 0)] : []),
    ]);
  };
}

/**
 * Renders the checkboxes with which the observer decides for each row of taps whether it is shared. Works
 * without JavaScript.
 *
 * @param content the preview with the taps of all rows
 * @param rows the rows in which something was tapped
 */
export function TapsChoice({
  form,
  content,
  rows,
  altName,
}: {
  form: RouteForm;
  content: SharedWords;
  rows: readonly TapRow[];
  altName: string;
}) {
  const { instrument, observe } = useMessages();
  const { share } = instrument;
  const line = useRowLine(content);
  return (
    <>
      {/* Keeps a refused form from ticking everything again when nothing was ticked. */}
      <input type="hidden" name={name} value="" />
      <ChoiceGroup
        form={form}
        name={name}
        type="checkbox"
        columns
        label={share.taps}
        hint={share.tapsHint(altName)}
        options={rows.map((row) => ({
          value: row,
          label: observe.taps.rows[row],
          hint: line(row),
        }))}
      />
    </>
  );
}
