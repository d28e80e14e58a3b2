/**
 * Keeps a draft of the transfer form in `sessionStorage` until its lines are saved: a failed request may
 * discard the page.
 */
import { useEffect } from "react";
import type { RouteForm } from "~/web/forms/route-form";

type Draft = Record<string, string>;

const keyOf = (viewerId: string, visitId: string) => `transfer ${viewerId} ${visitId}`;

function stored(key: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Draft;
  } catch {
    return {};
  }
}

/**
 * React hook for the form that transfers notes from paper: stores the typed lines as a draft in this browser
 * tab. When the page is loaded again, fills in the lines that the server has not saved, with their ids.
 *
 * @param of.savedIds ids of the notes that the server has; their lines are not filled in
 * @param onRows called with the number of rows that the draft needs
 */
export function useTransferDraft(
  form: RouteForm,
  of: { viewerId: string; visitId: string; savedIds: string[] },
  onRows: (rows: number) => void,
) {
  const key = keyOf(of.viewerId, of.visitId);
  const { setValue, refused, watch } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is drawn
  useEffect(() => {
    const draft = stored(key);
    const rows = Object.keys(draft).map((name) => Number(name.split("-")[1]));
    for (const row of new Set(rows)) {
      const done = of.savedIds.includes(draft[`id-${row}`] ?? "");
      const names = ["time", "note", "tag", "id", "op"].map((field) => `${field}-${row}`);
      if (!done && !refused) for (const name of names) setValue(name, draft[name] ?? "");
    }
    const open = rows.filter((row) => !of.savedIds.includes(draft[`id-${row}`] ?? ""));
    if (open.length > 0) onRows(Math.max(...open) + 1);
    else sessionStorage.removeItem(key);
    const subscription = watch((values) => {
      const filled = Object.keys(values)
        .filter((name) => name.startsWith("note-"))
        .map((name) => name.slice(5))
        .filter((row) => ["time", "note", "tag"].some((field) => values[`${field}-${row}`]));
      const names = filled.flatMap((row) =>
        ["time", "note", "tag", "id", "op"].map((field) => `${field}-${row}`),
      );
      const kept = Object.fromEntries(names.map((name) => [name, String(values[name] ?? "")]));
      try {
        sessionStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Without `sessionStorage` there is no draft; the form still works.
      }
    });
    return () => subscription.unsubscribe();
  }, []);
}
