import { type ReactNode, useEffect, useInsertionEffect, useRef } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = { control: Control; value: string; checked: boolean };

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return isTicked(control)
    ? control.checked !== control.defaultChecked
    : control.type !== "hidden" && control.value !== control.defaultValue;
}

/** The fields of the page that no longer hold what the server drew into them. */
function typedSoFar(): Typed[] {
  const controls = document.querySelectorAll<Control>("input, textarea, select");
  return [...controls].filter(isChanged).map((control) => ({
    control,
    value: control.value,
    checked: isTicked(control) && control.checked,
  }));
}

/** Puts what was typed back the way a person would, so that the form learns of it. */
function giveBack({ control, value, checked }: Typed): void {
  if (!control.isConnected) return;
  if (isTicked(control)) {
    if (control.checked !== checked && (checked || control.type === "checkbox")) control.click();
    return;
  }
  if (control.value === value) return;
  // Past React's own setter, which would take the change for its own and say nothing of it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(
    control,
    value,
  );
  const event = control instanceof HTMLSelectElement ? "change" : "input";
  control.dispatchEvent(new Event(event, { bubbles: true }));
}

/**
 * Keeps what people, or their browser's memory, have put into fields before the page's script arrived:
 * the forms would otherwise start from what the server drew.
 */
export function KeepTyped({ children }: { children: ReactNode }) {
  const typed = useRef<Typed[]>([]);
  // Before any form takes hold of its fields, then after all have.
  useInsertionEffect(() => {
    typed.current = typedSoFar();
  }, []);
  useEffect(() => {
    for (const each of typed.current) giveBack(each);
    typed.current = [];
  }, []);
  return children;
}
