/** Alert above a form that was submitted and refused. Renders nothing without a text. */
export function FormAlert({ text }: { text?: string }) {
  return text ? (
    <p role="alert" className="rounded-xl bg-caution-soft px-4 py-3 font-medium text-caution">
      {text}
    </p>
  ) : null;
}
