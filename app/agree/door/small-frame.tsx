import type { ReactNode } from "react";

/** Frame of a page of the door with little on it. */
export function Small({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="small">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** What went wrong with a PIN or code; null for nothing. */
export type Trouble = "wrong" | "wait" | null;
