/** What an ALT may decide not to choose after a visit. */
export const declinables = ["module", "goal"] as const;
export type Declinable = (typeof declinables)[number];
