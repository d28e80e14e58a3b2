import type { Story } from "../story";

/** Under an outsourcing contract: visits go through his company, so he learns by watching. */
export const thabo = {
  visits: {
    thaboShadow: {
      kind: "shadow",
      mentor: "daniel",
      requestedBy: "thabo",
      school: "midorigaoka",
      teacher: "takahashi",
      className: "3-A",
      on: -28,
      period: 5,
      made: [-35, "19:45"],
      agreed: [-34, "8:30"],
      observation: {
        sheet: `
          00:30  Daniel and the JTE look at one sheet of paper before the bell. [hand-overs]
          07:10  She talks, he writes; then he talks, she writes. [hand-overs]
          16:00  Daniel says "Over to you" and sits down on a student's chair at the back.
                 [hand-overs]
          29:30  He raises a finger from the back; the JTE nods: "Daniel-sensei has an idea."
                 [initiative]
          48:40  One minute at the door.
        `,
        texts: {
          keep: "Sitting down. I always stand in the way.",
          wonder: "Who wrote that sheet of paper?",
          try: "Sit down once in every lesson, where students can see me listening.",
        },
        shared: [-27, "18:50"],
      },
      reflection: {
        at: [-28, "19:20"],
        keep: "He looked relaxed because the paper knew what came next.",
        change: "Have a paper.",
        role: "none-agreed",
        feeling: "energised",
        shared: true,
      },
    },
    thaboCancelled: {
      kind: "walkthrough",
      mentor: "daniel",
      school: "kitahara",
      teacher: "kato",
      className: "1の3",
      on: -8,
      period: 4,
      late: 10,
      minutes: 15,
      made: [-14, "16:50"],
      ended: {
        status: "cancelled",
        at: [-11, "10:15"],
        by: "daniel",
        reason: `Visits to Thabo are arranged through his company. I have written to their
          coordinator and we will look for a new date.`,
      },
    },
    thaboSelf: {
      kind: "self",
      mentor: null,
      school: "kitahara",
      teacher: "kato",
      className: "1の3",
      on: -5,
      period: 4,
      made: [-6, "18:40"],
      focus: { at: [-6, "18:45"], criteria: ["hand-overs"], note: "Did I sit down?" },
      observation: {
        sheet: `
          09:00  Sat down while Kato-sensei checked the homework. Two students looked at me, then
                 at him. [hand-overs]
          22:30  Stood up again without having been asked. Sat down. [hand-overs]
          40:00  A student at the back showed me a drawing of a giraffe, with the word.
                 [warm-interest]
        `,
      },
    },
  },
  goals: {
    thaboListen: {
      mentor: null,
      visit: "thaboShadow",
      criterion: "hand-overs",
      title: "Something useful to do when I am not leading",
      set: [-25, "18:40"],
    },
  },
  steps: {
    thaboSitDown: {
      goal: "thaboListen",
      text: "Sit down once in every lesson, where students can see me listening.",
      evidence: "What they look at while I sit.",
      set: [-25, "18:45"],
      due: 7,
    },
  },
  reflections: {
    thaboHills: {
      at: [-18, "16:45"],
      keep: "I taught them to count in isiZulu. Clicks and all.",
      change: "Ask for the plan one day earlier.",
      role: "none-agreed",
      feeling: "fine",
      statements: { s01: 2, s10: 3 },
    },
  },
  modules: {
    "role-of-alt": {
      at: [-26, "21:10"],
      visit: "thaboShadow",
      practices: [
        {
          step: 0,
          at: [-24, "17:35"],
          what: "Five things: four decided by him, one by the bell.",
        },
      ],
    },
  },
} satisfies Story;
