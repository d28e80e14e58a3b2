/** A second mentor who watches the same lesson, and the two streams beside each other. */
export const observe = {
  second: {
    title: "A second pair of eyes",
    lead: "One more mentor can watch the same lesson. Each writes alone; when both have ended, you two see your notes side by side.",
    person: "Who watches with you",
    choose: "Choose a mentor",
    nobody: "There is no other mentor in your organisation yet.",
    whoSees: (alt: string) =>
      `${alt} sees on this page who watches, and so does the coordinator. Your colleague sees the plan and the points to watch, not ${alt}’s line, reflection, goal or your feedback.`,
    submit: "Invite",
    withdrawTitle: (name: string) => `${name} is invited`,
    withdrawLead: "Until they have begun to write, you can take the invitation back.",
    withdraw: "Take the invitation back",
    youTitle: "You watch as second observer",
    youLead: (mentor: string) =>
      `${mentor} invited you. Write what you see. Your notes do not become feedback: they are for a talk between the two of you, once both have ended.`,
    withTitle: (name: string) => `${name} watches too`,
    withLead:
      "Each of you writes alone. When both have ended, your notes lie side by side for the two of you.",
    open: "Open the observation",
    compare: "Side by side",
  },
  compare: {
    title: "Two views of one lesson",
    lead: "What each of you saw, by the clock of the lesson. Nobody has to be right.",
    whoSees: "The two observers only. What one keeps back is not shown to the other.",
    waitingTitle: "Not open yet",
    waitsFor: (names: string[]) => `It waits until ${names.join(" and ")} ended the observation.`,
    waitsYou: "you have",
    waitsOther: (name: string) => `${name} has`,
    waitingWhy: "Until both have ended, neither sees what the other writes.",
    streams: "Along the lesson",
    noNotes: "No notes.",
    minute: (n: number) => `minute ${n}`,
    well: "went well",
    wonder: "wondering",
    levels: "Where both gave a level",
    levelsLead:
      "Two levels are two places you stood, not a result. Begin with what each of you saw.",
    levelsNone: "There is no criterion on which both of you gave a level.",
    same: "You chose the same word. Did you see the same moment?",
    different: "You chose different words. Which moments made you choose them?",
    question: "To talk about:",
    toObservation: "Open the observation",
  },
};
