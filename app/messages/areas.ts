/** Which texts a browser loads, and how a route requests them. */

/**
 * The areas whose texts a browser may load, each a file in `en/` and `ja/`. A route module requests what its
 * components use: `export const handle = { texts: ["visits"] }`. Every page has `shell`.
 */
export const areas = [
  "shell",
  "drafts",
  "people",
  "rubrics",
  "agree",
  "after-class",
  "visits",
  "focus",
  "visit-changes",
  "plan-changes",
  "planning",
  "observe",
  "observe-paper",
  "instrument",
  "reflect",
  "educate",
  "modules",
  "follow-up",
  "goals",
  "cycle",
  "home",
  "offline",
] as const;
export type Area = (typeof areas)[number];

/** What a route module's `handle` may hold. `bare`: the page draws its own frame. */
export type Handle = { bare?: boolean; texts?: readonly Area[] };

/**
 * Collects the areas of interface texts that the `handle` exports of routes request, without duplicates.
 * `shell` is always included.
 */
export const requestedAreas = (handles: readonly unknown[]): Area[] => [
  ...new Set<Area>([
    "shell",
    ...handles.flatMap((handle) => (handle as Handle | undefined)?.texts ?? []),
  ]),
];
