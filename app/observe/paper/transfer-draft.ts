/** Keeps what was typed in this tab while it is not saved: a request that fails may take the page with it. */
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
 * Brings back lines that were typed and not saved, with the ids they had, and keeps what is typed.
 *
 * @param savedIds notes that the server has: their lines are done
 * @param onRows is told how many rows the draft needs
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
        // A tab that keeps nothing still sends the form.
      }
    });
    return () => subscription.unsubscribe();
  }, []);
}
