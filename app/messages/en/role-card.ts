/** The role sheet on the observation screen, where both of its people share it. */
export const instrument = {
  roleCard: {
    title: "Who does what",
    lead: (alt: string, teacher: string) =>
      `Agreed by ${alt} and ${teacher}, who share it with you.`,
    owners: { alt: "ALT", teacher: "Teacher", both: "Both" },
    phases: { before: "Before class", during: "During class", after: "After class" },
    reviews: "What they said after their lessons",
    offer: "By the role sheet, this lies with the teacher.",
    take: "Not in the agreed role",
    plan: "The plan and who led",
    planLead: "The agreed minutes, and who led in them by your taps. A plan may change in class.",
    at: (from: number, until: number) => `${from}–${until} min`,
    agreed: (teacher: string, alt: string) =>
      [teacher && `Teacher: ${teacher}`, alt && `ALT: ${alt}`].filter(Boolean).join(". "),
    seen: "Led",
    nothing: "no taps",
  },
};
