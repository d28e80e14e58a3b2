/** The teacher's side of the minute after class, on the page behind the link. */
export const agree = {
  doorReview: {
    title: "One minute after class",
    lesson: (day: string, facts: string[]) => [day, ...facts].join(", "),
    lead: (alt: string) =>
      `${alt} answers about their own part, too. Neither of you sees the other’s answer until both have answered, or until 24:00 on the day of the lesson. Then it stays as it is.`,
    late: (alt: string) =>
      `The evening of the lesson is over, so ${alt} can read your answer at once, and it stays as it is.`,
    optional: "About your own part. Every question is optional.",
    seen: "Seen, nothing to add",
    send: "Send",
    five: "When there are five minutes",
    wrong: "When something went wrong",
    spoken: "Say this one, do not write it:",
    done: "Something was not as agreed",
    doneHint: "Choose only what was different. What you leave alone counts as done as agreed.",
    waiting: (alt: string) =>
      `Thank you, your answer is kept. ${alt} reads it once both have answered, at the latest at 24:00 on the day of the lesson.`,
    change: "Change the answer",
    open: (day: string) => `What both of you said (${day})`,
    you: "You",
    next: "What you two said about next time",
    picture: "Agreed and done",
    pictureHint: "By the words of both, to talk about. Not a mark for anybody.",
    readers: (alt: string) =>
      `Only you and ${alt} read this. It goes neither to the board of education nor to the company.`,
    readersShared: (alt: string) =>
      `You, ${alt}, and ${alt}’s mentors, as both of you allowed. It goes neither to the board of education nor to the company.`,
    share: {
      title: (alt: string) => `Let ${alt}’s mentors read along`,
      lead: "Only where both of you say so. You can take it back here at any time.",
      sheet: "The role sheet",
      reviews: "The reviews after class",
      on: "Allow",
      off: "Take back",
      allowed: "You allow it.",
      not: "Not now.",
    },
    trouble: "Not sent yet.",
  },
};
