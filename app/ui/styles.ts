/** Class lists that several components share, so that a control looks the same everywhere. */
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

/** A link that stands on a line of its own, high enough for a finger. */
export const lineLink = `${textLink} inline-flex min-h-11 items-center`;
