export const focus = {
  title: "What would you like me to watch?",
  titleSelf: "What would you like to watch?",
  proposed: (name: string) =>
    `A visit by ${name} is proposed. Saving what to watch agrees to it, also when nothing is chosen.`,
  lead: "Choose up to three. The rest stays folded; nobody looks at everything at once.",
  chosen: (n: number, most: number) =>
    n > most ? `${n} chosen, ${most} at most` : `${n} of ${most} chosen`,
  full: "Three are chosen. Take one back to choose another.",
  criteria: "What to watch",
  outside: "From your talk, not from the lesson",
  note: "A line about it",
  noteHint: "For example: “In the last ten minutes they go quiet. Why?”",
  whoSees: (name: string) =>
    `You and ${name}, or whoever takes the visit over. A second mentor who watches too sees the points, not your line. The coordinator sees neither.`,
  whoSeesSelf: "Only you.",
  until: "You can change this until the feedback is shared.",
  rubric: "Read the whole rubric with its levels",
  submit: "Save what to watch",
  later: "Later",
};
