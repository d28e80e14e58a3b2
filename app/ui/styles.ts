/** Class names that several components share. */
export const controlStyles =
  "mt-1.5 block w-full min-h-11 rounded-xl border border-edge bg-card px-3 py-2 text-ink placeholder:text-soft aria-invalid:border-caution aria-invalid:border-2";

export const labelText = "block font-medium text-ink";

const button =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-xl px-4 py-2 text-center font-medium no-underline transition-colors disabled:cursor-default disabled:opacity-60";

export const buttonStyles = {
  primary: `${button} bg-ai-fill text-on-ai hover:bg-ai-deep`,
  secondary: `${button} border border-edge bg-card text-ink hover:border-ai hover:text-ai`,
  quiet: `${button} text-ai hover:bg-ai-soft`,
} as const;
export type ButtonLook = keyof typeof buttonStyles;

export const textLink = "text-ai underline decoration-1 underline-offset-4 hover:decoration-2";

/** A link on a line of its own, high enough to touch. */
export const lineLink = `${textLink} inline-flex min-h-11 items-center`;

/** A radio button or checkbox beside its text. */
export const tick = "mt-1 size-4 shrink-0 accent-ai";

/** How a label looks whose radio button or checkbox is inside it. */
export const choice =
  "flex min-h-11 cursor-pointer border border-line bg-card hover:border-edge has-checked:border-ai has-checked:bg-ai-soft has-disabled:cursor-default has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ai";

export const choiceCard = `${choice} items-start gap-3 rounded-xl px-3 py-2.5`;

/** The heading of a section or of a group of fields. */
export const sectionTitle = "font-serif text-xl font-semibold";
