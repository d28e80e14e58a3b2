import type { Story } from "../story";

/** Newly arrived; nobody has entered yet how he is employed. */
export const oliver = {
  visits: {
    oliverCancelled: {
      kind: "first",
      mentor: "maya",
      school: "kawahara",
      teacher: "yamaguchi",
      className: "5年1組",
      on: -21,
      period: 2,
      made: [-25, "14:45"],
      ended: {
        status: "cancelled",
        at: [-22, "15:05"],
        by: "maya",
        reason: "The school has moved its fire drill into that period.",
      },
    },
    oliverMock: {
      kind: "first",
      mentor: "maya",
      school: "kawahara",
      teacher: "yamaguchi",
      className: "5年1組",
      on: -12,
      period: 3,
      made: [-20, "10:40"],
      focus: {
        at: [-15, "22:10"],
        criteria: ["m-presence"],
        note: "Whatever you think is useful, really.",
      },
      observation: {
        sheet: `
          00:40  Oliver writes his name; the letters are read aloud from the back row. [m-presence]
          05:00  Talks to the screen for the first four slides, then turns round. [m-presence]
          11:30  "Tea or coffee?" Hands. "Milk first or tea first?" Louder hands. [m-interaction]
          20:10  Homeroom teacher is given a cup and pours "the wrong way". Protest from the class.
                 [m-partner]
          29:00  Moves to the middle of the room for the quiz and stays there. [m-presence]
          43:30  Six questions left over; Oliver gives them out on paper. [m-structure]
        `,
        levels: { "m-presence": "2", "m-partner": "3" },
        texts: {
          keep: "The teacup. Everyone had an opinion, the homeroom teacher most of all.",
          wonder: "What changed for you when you stood in the middle?",
          try: "Begin in the middle.",
        },
        shared: [-11, "16:40"],
      },
      reflection: { at: [-11, "21:30"], skipped: true },
      reply: { at: [-11, "21:34"], kind: "read" },
    },
    oliverShadow: {
      kind: "shadow",
      mentor: "maya",
      requestedBy: "oliver",
      school: "sakuradai",
      teacher: "kobayashi",
      className: "6年1組",
      on: 5,
      period: 3,
      made: [-5, "19:15"],
      agreed: [-4, "8:45"],
    },
  },
  goals: {},
  steps: {},
  reflections: {},
  modules: {
    "first-weeks": {
      at: [-23, "18:30"],
      practices: [
        {
          step: 2,
          at: [-14, "8:40"],
          what: "Five people by name. One of them turned out to be the principal.",
        },
      ],
    },
  },
} satisfies Story;
