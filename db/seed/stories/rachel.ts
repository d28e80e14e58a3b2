import type { Story } from "../story";

/** Left during the year, with her last step dropped in the open. */
export const rachel = {
  visits: {
    rachelLast: {
      kind: "full",
      mentor: "maya",
      school: "satoyama",
      teacher: "yoshida",
      className: "8年A組",
      on: -128,
      period: 3,
      made: [-135, "13:30"],
      focus: {
        at: [-131, "20:00"],
        criteria: ["initiative", "hand-overs"],
        note: "I wait for Yoshida-sensei too much, I think.",
      },
      observation: {
        sheet: `
          04:10  JTE forgets the timer. Rachel looks at it, then at the JTE. [initiative]
          05:40  A student says "Timer!" [initiative]
          14:00  Rachel and JTE read a phone call; the class fills in the message.
                 [model-together, hand-overs]
          26:30  Rachel: "Shall I check this side?" – "Please do." [initiative, hand-overs]
          45:00  JTE sums up in Japanese; Rachel writes three words on the board. [hand-overs]
        `,
        levels: { initiative: "2", "hand-overs": "3" },
        texts: {
          keep: "'Shall I check this side?' It took two seconds and freed half the room.",
          wonder: "What went through your head when you saw the timer?",
          try: "Say it the first time you notice it, as a question.",
        },
        shared: [-127, "16:20"],
      },
      reflection: {
        at: [-128, "18:00"],
        keep: "The phone call. They wanted to hear it a third time.",
        change: "The timer!",
        role: "yes",
        feeling: "fine",
        statements: { s13: 3, s14: 2 },
        shared: true,
      },
      reply: {
        at: [-127, "19:00"],
        kind: "reply",
        text: "That it was not my timer. It was, though.",
      },
    },
  },
  goals: {
    rachelSpeakUp: {
      mentor: "maya",
      visit: "rachelLast",
      criterion: "initiative",
      title: "Say it when I notice it",
      set: [-126, "16:10"],
      ended: { status: "set-aside", at: [-90, "15:35"], by: "rachel" },
    },
  },
  steps: {
    rachelQuestion: {
      goal: "rachelSpeakUp",
      text: "When something is missing, ask 'Shall I …?' within ten seconds.",
      evidence: "One 'Shall I' a day in my notebook, with the answer.",
      set: [-126, "16:15"],
      due: -100,
      checkIns: [
        { at: [-112, "17:20"], by: "rachel", text: "Nine 'Shall I', eight 'Please', one 'No!'" },
      ],
      ended: {
        status: "dropped",
        at: [-90, "15:30"],
        by: "rachel",
        reason: "I am moving to Osaka. The nine 'Shall I' come with me.",
      },
    },
  },
  reflections: {},
  modules: {},
} satisfies Story;
