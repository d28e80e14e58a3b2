/** A goal as a card. */
export const followUp = {
  due: {
    ahead: (day: string) => `We look at it on ${day}`,
    today: "Today is the day to look at it",
    overdue: (day: string) => `The date was ${day}. Shall we look, or choose a new one?`,
    look: "How did it go?",
    newDate: "Choose a new date",
  },
  card: {
    open: "Open the goal",
    step: "The small step",
    evidence: "What will show it",
    noStep: "The last step is closed. What comes next?",
    with: (name: string) => `followed with ${name}`,
    alone: "on your own",
    goalOf: (name: string) => `${name}’s goal`,
    ended: (day: string) => `ended ${day}`,
    none: "No goal was set after this visit.",
    otherRuns: "Another goal is running. One at a time is enough.",
    statuses: { open: "running", reached: "reached", "set-aside": "set aside" },
    setNext: "Set the next step",
  },
  readers: {
    whoSees: (name: string) =>
      `You, ${name}, and whoever is about to visit the lesson. Coordinators see counts only.`,
    whoSeesAlone: "You, and whoever is about to visit your lesson. Coordinators see counts only.",
    whoSeesNext: (names: string) =>
      `${names}, and whoever is about to visit the lesson, as you are. Coordinators see counts only.`,
    names: (first: string, second: string) => `${first}, ${second}`,
    oneName: (name: string) => name,
  },
};
