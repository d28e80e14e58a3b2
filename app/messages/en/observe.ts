export const observe = {
  moments: {
    before: "before the start",
    minute: (n: number) => `min ${n}`,
  },
  levelNames: {
    "1": "Starting",
    "2": "Building",
    "3": "Steady",
    "4": "Extending",
    "not-seen": "Not seen this time",
    "not-in-role": "Not in the agreed role",
  },
  signs: { label: "Sign", well: "Went well", wonder: "Wondering" },
  version: {
    title: (n: number) => `Feedback, version ${n}`,
    shared: (when: string) => `Shared on ${when}`,
    corrected: (n: number, when: string, reason: string) =>
      `Version ${n}, corrected on ${when}: ${reason}`,
    newer: "There is a newer version.",
    readNewest: "Read the newest",
    all: "Versions",
    item: (n: number) => `Version ${n}`,
    present: "this one",
  },
  feedback: {
    evidence: "Along the lesson",
    ribbon: (n: number) =>
      n === 1 ? "1 moment along the lesson" : `${n} moments along the lesson`,
    noNotes: "No single notes this time.",
    focus: "What was asked for",
    criteria: "Criteria",
    others: "Other criteria",
    noNote: "No note on this one.",
    keep: "What went well",
    wonder: "What I wondered",
    try: "What to try next",
  },
};
