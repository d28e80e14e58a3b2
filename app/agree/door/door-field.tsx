import type { ComponentProps } from "react";
import { type FieldLook, FieldShell } from "~/ui/field-shell";

/** The class names of the door's own style sheet. */
const doorLook: FieldLook = { optional: "soft", hint: "soft", error: "error" };

/** Form field in the style of the teacher's pages, with label, hint and error. */
export function DoorField(field: Omit<ComponentProps<typeof FieldShell>, "look" | "className">) {
  return <FieldShell {...field} look={doorLook} className="field" />;
}
