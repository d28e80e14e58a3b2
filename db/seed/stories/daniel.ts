import type { Story } from "../story";

/** A mentor who is mentored: his own lessons, his own goal. */
export const daniel = {
  visits: {
    danielReview: {
      kind: "full",
      mentor: "maya",
      school: "midorigaoka",
      teacher: "takahashi",
      className: "3-A",
      on: -85,
      period: 5,
      made: [-91, "15:25"],
      focus: {
        at: [-88, "17:50"],
        criteria: ["after-class-review", "initiative"],
        note: "We never talk after class. What would there have been to say?",
      },
      observation: {
        sheet: `
          03:00  Speech topics on the board, each with the name of a student-made title.
                 [real-communication]
          11:30  JTE skips the listening. Daniel looks at the plan and moves his cards to the
                 back of the pile. [initiative]
          19:40  "Shall I take the left side?" – "Please." [initiative, hand-overs]
          34:00  Peer comments on sticky notes; 62 notes for 31 speeches. [everyone-takes-part]
          49:40  Bell. "See you next time!" Both leave by different doors. [after-class-review]
        `,
        levels: { "after-class-review": "1", initiative: "3" },
        texts: {
          keep: "Your cards went to the back of the pile without a frown or a word.",
          wonder: "What would you have told her at the door?",
          try: "One sentence each before the door: one to keep, one to change.",
        },
        shared: [-84, "12:40"],
      },
      reflection: {
        at: [-85, "18:10"],
        keep: "62 sticky notes, and all of them kind.",
        change: "I had a thought about the listening and took it home with me.",
        role: "partly",
        feeling: "fine",
        statements: { s14: 3, s15: 1 },
        shared: true,
      },
      reply: {
        at: [-84, "17:30"],
        kind: "reply",
        text: "Two doors. I had not noticed that there are two doors.",
      },
    },
    danielWalk: {
      kind: "walkthrough",
      mentor: "maya",
      school: "midorigaoka",
      teacher: "takahashi",
      className: "3-A",
      on: -66,
      period: 5,
      late: 38,
      minutes: 15,
      made: [-70, "16:00"],
      observation: {
        sheet: `
          00:30  Both teachers listen to the last two speeches from the back. [w-two-teachers]
          05:20  Students write one question to the speaker; 29 of 31 sheets filled.
                 [w-student-english]
          12:05  Bell. "Keep the questions. Next time I start the timer earlier." – "And I cut my
                 example." One minute at the door, the same door. [w-two-teachers]
        `,
        texts: { keep: "The same door." },
        shared: [-65, "9:40"],
      },
      reflection: { at: [-65, "12:55"], skipped: true },
      reply: { at: [-65, "12:56"], kind: "read" },
    },
    danielPlanned: {
      kind: "full",
      mentor: "maya",
      school: "midorigaoka",
      teacher: "takahashi",
      className: "3-A",
      on: 8,
      period: 5,
      made: [-4, "16:10"],
    },
  },
  goals: {
    danielMinute: {
      mentor: "maya",
      visit: "danielReview",
      criterion: "after-class-review",
      title: "One honest minute after class",
      set: [-83, "16:20"],
      ended: { status: "reached", at: [-63, "16:35"], by: "maya" },
    },
    danielExample: {
      mentor: "maya",
      visit: "danielWalk",
      criterion: "plan-fit",
      title: "My examples shorter, theirs longer",
      set: [-61, "16:05"],
    },
  },
  steps: {
    danielHalve: {
      goal: "danielExample",
      text: "Cut every example of mine in half before the lesson.",
      evidence: "Minutes I speak, by Takahashi-sensei's timer.",
      set: [-61, "16:10"],
      due: -42,
      ended: {
        status: "not-yet",
        at: [-41, "17:00"],
        by: "daniel",
        reason: "Halved on paper. In class I grew them back.",
      },
    },
    danielTheirs: {
      goal: "danielExample",
      text: "Begin with a student's sentence from last time and stop there.",
      evidence: "Whose sentence is on the board at minute ten.",
      set: [-41, "17:05"],
      due: 8,
      checkIns: [
        {
          at: [-11, "17:25"],
          by: "daniel",
          text: "Three lessons out of four. The fourth had my dog in it.",
        },
      ],
    },
    danielDoor: {
      goal: "danielMinute",
      text: "Leave by the same door, one sentence to keep and one to change.",
      evidence: "What she said, in one line, twice a week.",
      set: [-83, "16:25"],
      due: -65,
      checkIns: [
        {
          at: [-76, "17:05"],
          by: "daniel",
          text: "She said: 'Your example is longer than mine.' It is.",
        },
      ],
      ended: {
        status: "seen",
        at: [-63, "16:30"],
        by: "maya",
        reason: "A minute at the door, both ways.",
        seen: { visit: "danielWalk", line: 2 },
      },
    },
  },
  reflections: {
    danielMentoring: {
      at: [-26, "20:15"],
      keep: "Jomar told me that I was wrong about the bell, and told me kindly.",
      change: "Look at my own watch, not at the clock in the room.",
      feeling: "fine",
      statements: { s18: 3 },
    },
  },
  modules: {
    "observing-and-feedback": {
      at: [-82, "19:00"],
      practices: [
        { step: 0, at: [-34, "20:30"], what: "Tom wrote 'good job'. Best focus I was ever given." },
        { step: 1, at: [-33, "15:10"], what: "Nine lines, two adjectives. I crossed them out." },
      ],
    },
  },
} satisfies Story;
