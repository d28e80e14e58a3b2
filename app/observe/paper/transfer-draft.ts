/** Keeps a draft of the transfer form, with the ids of its lines, until the server has saved them. */
import { useEffect } from "react";
import { loadDraft, removeDraft, saveDraft } from "~/web/forms/drafts/draft-store";
import type { RouteForm } from "~/web/forms/route-form";

type Draft = Record<string, string>;

const nameOf = (visitId: string) => `transfer ${visitId}`;

/**
 * React hook for the form that transfers notes from paper: stores the typed lines as a draft on this device.
 * When the page is loaded again, fills in the lines that the server has not saved, with their ids.
 *
 * @param of.savedIds ids of the notes that the server has; their lines are not filled in
 * @param onRows called with the number of rows that the draft needs
 */
export function useTransferDraft(
  form: RouteForm,
  of: { viewerId: string; visitId: string; savedIds: string[] },
  onRows: (rows: number) => void,
) {
  const { viewerId } = of;
  const draftName = nameOf(of.visitId);
  const { setValue, refused, watch } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is drawn
  useEffect(() => {
    const draft: Draft = Object.fromEntries(loadDraft(viewerId, draftName)?.whole ?? []);
    const rows = Object.keys(draft).map((name) => Number(name.split("-")[1]));
    for (const row of new Set(rows)) {
      const done = of.savedIds.includes(draft[`id-${row}`] ?? "");
      const names = ["time", "note", "tag", "id", "op"].map((field) => `${field}-${row}`);
      if (!done && !refused) for (const name of names) setValue(name, draft[name] ?? "");
    }
    const open = rows.filter((row) => !of.savedIds.includes(draft[`id-${row}`] ?? ""));
    if (open.length > 0) onRows(Math.max(...open) + 1);
    else removeDraft(viewerId, draftName);
    const subscription = watch((values) => {
      const filled = Object.keys(values)
        .filter((name) => name.startsWith("note-"))
        .map((name) => name.slice(5))
        .filter((row) => ["time", "note", "tag"].some((field) => values[`${field}-${row}`]));
      const names = filled.flatMap((row) =>
        ["time", "note", "tag", "id", "op"].map((field) => `${field}-${row}`),
      );
      const whole = names.map((name): [string, string] => [name, String(values[name] ?? "")]);
      if (whole.length === 0) removeDraft(viewerId, draftName);
      else saveDraft(viewerId, draftName, { at: Date.now(), fields: [], whole });
    });
    return () => subscription.unsubscribe();
  }, []);
}
