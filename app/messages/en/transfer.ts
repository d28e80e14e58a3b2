/** Typing in what was noted on paper. */
export const observe = {
  transfer: {
    title: "Type in your paper notes",
    lead: "One line for each note. Enter opens the next line; Tab goes from field to field.",
    timeHelp: "Time: 935, 9:35 or +12 for minute 12. Left empty, it is the time of the line above.",
    tagHelp:
      "Tag: the number of a criterion, several with a comma, or its first letters. + went well, ? wondering.",
    criteria: "Criteria and their numbers",
    lesson: (from: string, until: string) => `Lesson: ${from}–${until}`,
    line: (n: number) => `Line ${n}`,
    time: "Time",
    note: "Note",
    tag: "Tag",
    submit: "Save the lines",
    whoSees: "Only you, until you share the feedback.",
    whoSeesSecond: "You; and the other observer, once both of you have ended.",
    saved: "Already in the observation",
    savedCount: (n: number) => (n === 1 ? "1 note" : `${n} notes`),
    toObservation: "Go on in the observation",
    afterwards:
      "The observation begins with these lines, at the time the lesson was planned for. You can change every line afterwards.",
  },
};
