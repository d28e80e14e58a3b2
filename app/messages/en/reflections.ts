/** One's own reflections, and those without a visit. */
export const reflect = {
  list: {
    title: "Your reflections",
    lead: "Be your own mentor: one minute after any lesson.",
    whoSees: "Only you. What you shared after a visit says so.",
    write: "Write a reflection",
    empty: "Nothing written yet",
    emptyText:
      "After the next lesson, take one minute: what went well, and one thing to change. Nobody reads it but you.",
    alone: "A lesson of your own",
    visit: "A visited lesson",
    openVisit: "Open the visit",
    older: "Older",
    newer: "Newer",
    shared: "shared",
  },
  alone: {
    title: "One minute after class",
    lead: "On any lesson you taught. Nobody visits, nobody reads it.",
    save: "Save",
  },
};
