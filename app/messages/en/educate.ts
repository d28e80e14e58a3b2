export const educate = {
  learn: {
    title: "Pick one module to learn from",
    lead: "One is enough: a short text, and three things to try in class.",
    suggestions: "Suggested after this visit",
    all: "All modules",
    picked: "What you picked",
    others: "Choose from all modules",
    submit: "Pick this one",
    whoSees: (name: string) => `You and ${name} see which module you picked.`,
    whoSeesAlone: "Only you.",
    close: "Back to the visit",
  },
  card: {
    none: (name: string) => `${name} has not picked a module yet.`,
    pick: "Pick a module",
    read: "Read and try",
    other: "Pick another",
    picked: (day: string) => `Picked on ${day}`,
    triedNone: "not tried yet",
    triedAll: "all steps tried",
    tried: (n: number, of: number) => `${n} of ${of} steps tried`,
  },
  because: {
    goal: (criterion: string) => `Because your goal is on “${criterion}”`,
    focus: (criterion: string) => `Because you asked your visitor to watch “${criterion}”`,
    notes: (criterion: string) => `Because the notes speak of “${criterion}”`,
    "not-yet": (criterion: string) =>
      `Because you wrote “not yet” in your own reflection on “${criterion}”`,
    mentor: () => "Because you visit other people’s lessons",
  },
};
