export const planChanges = {
  history: {
    back: "The visit",
    whoSees: "The two people, a second mentor who watches too, and the coordinator.",
    title: "Who planned and changed it",
    parts: {
      school: "the school",
      class: "the class",
      partner: "the partner teacher",
      kind: "the kind of visit",
      length: "the length",
      colleague: "who comes",
    },
    edited: (by: string, parts: string[]) => `${by} changed ${parts.join(", ")}.`,
    moved: (by: string, to: string) => `${by} moved the visit to ${to}.`,
    others: {
      requested: (by: string) => `${by} asked for the visit.`,
      planned: (by: string) => `${by} planned the visit.`,
      accepted: (by: string) => `${by} said yes.`,
      declined: (by: string) => `${by} said no.`,
      cancelled: (by: string) => `${by} called the visit off.`,
    },
  },
  edit: {
    title: "Change the plan",
    lead: "Whoever else takes part finds the change on Home. Who changed what stands under the plan.",
    leadAlone: "What was changed stands under the plan.",
    now: "Now:",
    colleague: "With whom",
    colleagueHint: "Choose another person to hand the visit over.",
    whoSees:
      "The two people, a second mentor who watches too, and the coordinator see the plan and who changed it.",
    submit: "Save the changes",
    moveInstead: "Another day or time",
  },
};
