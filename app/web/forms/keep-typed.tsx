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

/** The form controls whose value differs from the server-rendered one. */
function typedSoFar(): Typed[] {
  const controls = document.querySelectorAll<Control>("input, textarea, select");
  return [...controls].filter(isChanged).map((control) => ({
    control,
    value: control.value,
    checked: isTicked(control) && control.checked,
  }));
}

/** Sets a control's value and dispatches the events of a user's input, so that the form registers it. */
function giveBack({ control, value, checked }: Typed): void {
  if (!control.isConnected) return;
  if (isTicked(control)) {
    if (control.checked !== checked && (checked || control.type === "checkbox")) control.click();
    return;
  }
  if (control.value === value) return;
  // Uses the prototype's setter: React overrides the element's own one and would then ignore the event.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(
    control,
    value,
  );
  const event = control instanceof HTMLSelectElement ? "change" : "input";
  control.dispatchEvent(new Event(event, { bubbles: true }));
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
    for (const each of typed.current) giveBack(each);
    typed.current = [];
  }, []);
  return children;
}
