export const rubrics = {
  title: "Rubrics",
  others: "The rubrics",
  about:
    "The levels help to choose one thing to work on next. They are no marks, and nobody needs level 4 in everything.",
  domains: "Parts of this rubric",
  lookFor: "What can be seen or heard",
  question: "A question for the talk",
  levels: "Levels",
  outside: "From your talk, not from the lesson",
  scale: "What the levels mean",
};
