/** The events of an account of which its owner is told. */

export const securityVerbs = [
  "invited",
  "joined",
  "roles-changed",
  "employment-changed",
  "address-changed",
  "signed-in",
  "signed-out-elsewhere",
  "password-changed",
  "asked-for-reset",
  "reset-handed-over",
  "password-reset",
  "closed",
  "opened",
] as const;
export type SecurityVerb = (typeof securityVerbs)[number];

/** The acts that another member can perform on an account. Its owner is told of them by mail and on Home. */
export const powerVerbs = [
  "roles-changed",
  "address-changed",
  "reset-handed-over",
  "password-reset",
] as const satisfies readonly SecurityVerb[];
export type PowerVerb = (typeof powerVerbs)[number];

/** An event of the viewer's account. */
export type SecurityEvent<Verb extends SecurityVerb = SecurityVerb> = {
  id: string;
  verb: Verb;
  /** UTC milliseconds. */
  at: number;
  /** The name of the colleague who did it, or who handed over the link; null for the viewer. */
  by: string | null;
};
