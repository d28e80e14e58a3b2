import { type ReactNode, useEffect, useInsertionEffect, useRef } from "react";
import { type Control, enter, enteredIn, renderedIn } from "./controls";

type Typed = { control: Control; entered: string };

const isChanged = (control: Control): boolean =>
  control.type !== "hidden" && enteredIn(control) !== renderedIn(control);

/** The form controls whose value differs from the server-rendered one. */
function typedSoFar(): Typed[] {
  const controls = document.querySelectorAll<Control>("input, textarea, select");
  return [...controls]
    .filter(isChanged)
    .map((control) => ({ control, entered: enteredIn(control) }));
}

/**
 * Component that keeps values that a person typed, or that the browser restored, before hydration. Without
 * it, react-hook-form would reset the fields to the server-rendered values.
 */
export function KeepTyped({ children }: { children: ReactNode }) {
  const typed = useRef<Typed[]>([]);
  // Insertion effects run before the forms register their fields, ordinary effects of this outer component
  // after that.
  useInsertionEffect(() => {
    typed.current = typedSoFar();
  }, []);
  useEffect(() => {
    for (const { control, entered } of typed.current) enter(control, entered);
    typed.current = [];
  }, []);
  return children;
}
