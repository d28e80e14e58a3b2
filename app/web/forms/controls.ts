/** Reads and sets form controls in the page, so that react-hook-form and React register the change. */

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether a control is a checkbox or radio button. */
const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);

/** Returns what a person has entered: the value, or `on` or an empty text for a checkbox or radio button. */
export const enteredIn = (control: Control): string =>
  isTicked(control) ? (control.checked ? "on" : "") : control.value;

/** Returns what the server rendered in a control, in the form of `enteredIn`. */
export function renderedIn(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
  }
  return isTicked(control) ? (control.defaultChecked ? "on" : "") : control.defaultValue;
}

/** Unticks a radio button, which a click cannot do. */
function untick(radio: HTMLInputElement): void {
  radio.checked = false;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Sets a control and dispatches the events of a person's input.
 *
 * @param entered a text as returned by `enteredIn`
 */
export function enter(control: Control, entered: string): void {
  if (!control.isConnected || enteredIn(control) === entered) return;
  if (isTicked(control)) {
    if (entered === "on" || control.type === "checkbox") control.click();
    else untick(control);
    return;
  }
  // Uses the prototype's setter: React overrides the element's own one and would then ignore the event.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(
    control,
    entered,
  );
  const event = control instanceof HTMLSelectElement ? "change" : "input";
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
