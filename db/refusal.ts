/** Refusals: what the application does not do, by a code that says why. Every layer may throw them. */

/**
 * Why something is refused. `app/web/refusals` gives each code its HTTP status and its texts.
 *
 * - `not-found`: nothing here, or nothing that the viewer may know of
 * - `forbidden`: the viewer knows of it and may not do this
 * - `ended-link`: the link was used, replaced or revoked, is too old, or never existed
 * - `too-many-tries`: the limit on guessing is used up
 * - `unreadable`: what was sent has not the form that its address takes
 * - `too-large`: what was sent is larger than its address takes
 * - `disk-full`: the change could not be written; reading goes on
 */
export type RefusalCode =
  | "not-found"
  | "forbidden"
  | "ended-link"
  | "too-many-tries"
  | "unreadable"
  | "too-large"
  | "disk-full";

export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly code: RefusalCode) {
    super(`Refused: ${code}`);
  }
}

/**
 * Whether an error is a Refusal, and has the given code if one is given. The check compares the error's
 * name, because the server and the built pages each have their own copy of the class.
 */
export const isRefusal = (error: unknown, code?: RefusalCode): error is Refusal =>
  error instanceof Error &&
  error.name === "Refusal" &&
  (code === undefined || (error as Refusal).code === code);

/**
 * Creates the Refusal `not-found`, for things that do not exist and for things that the viewer must not know
 * of: both get the same answer.
 */
export const notFound = () => new Refusal("not-found");

/** Creates the Refusal `forbidden`, for something that the viewer may see but may not do. */
export const forbidden = () => new Refusal("forbidden");

/** Creates the Refusal `ended-link`, for a link that is used, replaced, revoked, expired or unknown. */
export const linkEnded = () => new Refusal("ended-link");

/** Creates the Refusal `too-many-tries`, for a client that has reached a limit on attempts. */
export const tooManyTries = () => new Refusal("too-many-tries");

/** Creates the Refusal `unreadable`, for a request whose content does not have the expected form. */
export const unreadable = () => new Refusal("unreadable");

/** Returns normally when the permission `rule` is true. @throws Refusal `not-found` when it is false */
export function allow(rule: boolean): asserts rule {
  if (!rule) throw notFound();
}
