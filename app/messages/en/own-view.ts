/** Writing one's own view. */
export const reflect = {
  own: {
    title: "Your own view",
    quick: "Four quick questions, about a minute. Answer what you like and leave the rest.",
    opensFeedback: (name: string) =>
      `You speak first: ${name}’s feedback opens once you have saved or skipped this.`,
    keepHint: "For example: “They asked each other ‘Why?’ without me.”",
    changeHint: "One thing is enough.",
    noAnswer: "no answer",
    statements: "Some statements, if you like",
    statementsHint: "Each in your own words of how often. Leave out what does not fit.",
    focusStatements: "On what you asked to be watched for",
    otherStatements: (n: number) => `The other ${n} statements`,
    allStatements: (n: number) => `All ${n} statements`,
    share: (name: string) => `Share this with ${name}`,
    shareHint: "You can change this at any time.",
    whoSees: (name: string) => `Only you, unless you tick “Share this with ${name}”. Then you two.`,
    whoSeesAlone: "Only you. Nobody else, whatever their role.",
    save: "Save your view",
    skip: "Skip",
    skipText: "No time, or nothing to add? Skipping is fine. You can still write it later.",
    skipTextOpen: "Nothing to add? You can leave it at that.",
    close: "Back to the visit",
    answered: "You have answered the feedback, so your view stays as it was then.",
    begins: (when: string) => `You can write your own view from the start of the lesson: ${when}.`,
  },
};
