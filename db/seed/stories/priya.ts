import type { Story } from "../story";

/** A goal reached with her mentor, and now one that is her own. */
export const priya = {
  visits: {
    priyaOpening: {
      kind: "walkthrough",
      mentor: "maya",
      school: "kitahara",
      teacher: "kato",
      className: "1の2",
      on: -120,
      period: 3,
      late: 5,
      minutes: 15,
      made: [-124, "10:30"],
      observation: {
        sheet: `
          00:40  Students read the goal from the board to their neighbour. [w-goal]
          03:00  Bingo with can / can't. 17 of 17 pairs call out words. [w-student-english]
          08:15  A caller says "I can swim." Nobody asks back; the next word follows.
                 [w-student-english]
          12:30  JTE and Priya each take one half of the room to check the cards. [w-two-teachers]
        `,
        texts: {
          keep: "The goal, read by them and not to them.",
          wonder: "What did they find out about each other by the end of the bingo?",
        },
        shared: [-119, "12:50"],
      },
      reflection: {
        at: [-120, "16:50"],
        keep: "It was loud, in English.",
        change: "Loud is not the same as talking.",
        role: "yes",
        feeling: "fine",
        shared: true,
      },
      reply: { at: [-119, "17:30"], kind: "read" },
    },
    priyaDebate: {
      kind: "full",
      mentor: "maya",
      school: "kitahara",
      teacher: "kato",
      className: "2の1",
      on: -44,
      period: 5,
      made: [-51, "16:20"],
      focus: {
        at: [-47, "20:25"],
        criteria: ["real-communication", "everyone-takes-part"],
        note: "Could they finish my activity without listening to each other?",
      },
      observation: {
        sheet: `
          02:00  Small talk in pairs, "Rice or bread?" 15 of 16 pairs in English.
                 [real-communication]
          09:10  Comparatives on cards. Students read the sentence and swap cards.
                 [real-communication]
          14:30  I ask two students what the partner's card said. Both look it up on the card.
                 [real-communication]
          22:00  "Which is better, summer or winter?" Students choose a side of the room. 32 of 32
                 stand somewhere. [everyone-takes-part]
          26:40  One student alone on the winter side. Priya goes and stands there too; two more
                 cross over. [everyone-takes-part, warm-interest]
          33:00  Each side gives reasons. Four speakers in all, two of them twice.
                 [everyone-takes-part]
          45:30  JTE writes three of the students' own sentences on the board. [hand-overs]
        `,
        levels: {
          "real-communication": "2",
          "everyone-takes-part": "3",
          "warm-interest": "3",
        },
        texts: {
          keep: "You crossed the room to stand with one student. Two more followed.",
          wonder: "What would break in the card game if nobody listened?",
          try: "Take away one piece of information, so that only the partner has it.",
        },
        shared: [-43, "16:45"],
      },
      reflection: {
        at: [-44, "18:40"],
        keep: "Choosing sides. Nobody could hide and nobody minded.",
        change: "The card swap is reading practice in disguise.",
        role: "yes",
        feeling: "energised",
        statements: { s07: 2, s11: 3 },
        shared: true,
      },
      reply: {
        at: [-43, "19:20"],
        kind: "reply",
        text: "Nothing would break. That is the answer to my own question, too.",
      },
    },
    priyaRevisit: {
      kind: "full",
      mentor: "maya",
      school: "kitahara",
      teacher: "kato",
      className: "2の1",
      on: -14,
      period: 2,
      made: [-21, "12:15"],
      focus: {
        at: [-17, "19:10"],
        criteria: ["real-communication"],
        note: "There is a gap now. Do they use it?",
      },
      observation: {
        sheet: `
          03:20  Two versions of a town map; A has the bakery, B has the library.
                 [real-communication]
          06:00  Priya and JTE sit back to back and ask each other for the station. [model-together]
          09:40  All 16 pairs back to back. The noise is questions. [real-communication]
          15:30  "Wait, what? Left or right?" – heard at four desks; not on the sheet.
                 [real-communication]
          21:00  30 s of feedback by the JTE: "Ask again if you are lost." Second round with new
                 partners. [hand-overs]
          31:15  A pair draws the bakery in the river, looks, laughs, starts again.
                 [real-communication]
          44:00  "Where in our town would you put a cinema?" Nine different places.
                 [real-communication]
        `,
        levels: { "real-communication": "4", "hand-overs": "3", "model-together": "3" },
        texts: {
          keep: "The bakery in the river. They knew it was wrong because the meaning was gone.",
          wonder: "What would you look at next, if nobody came to visit?",
        },
        shared: [-13, "12:40"],
      },
      reflection: {
        at: [-14, "17:20"],
        keep: "They said 'Wait, what?' to each other. I could have cried.",
        change: "The two students at the back still point instead of asking.",
        role: "yes",
        feeling: "energised",
        statements: { s05: 3, s07: 4 },
        shared: true,
      },
      reply: {
        at: [-13, "18:00"],
        kind: "reply",
        text: "The two at the back. I will watch that myself first.",
      },
    },
    priyaSelf: {
      kind: "self",
      mentor: null,
      school: "kitahara",
      teacher: "kato",
      className: "2の1",
      on: -6,
      period: 4,
      made: [-9, "20:00"],
      focus: {
        at: [-9, "20:05"],
        criteria: ["everyone-takes-part"],
        note: "Only the last two rows.",
      },
      observation: {
        sheet: `
          07:00  Back to back. Last two rows: 5 of 8 students ask in words. [everyone-takes-part]
          16:00  Gave the others a card with three question starters. 7 of 8 ask.
                 [everyone-takes-part]
          29:30  One student says the whole question to me, not to the partner.
                 [everyone-takes-part]
          46:00  JTE: "They spoke to you. Last term they did not." [after-class-review]
        `,
        texts: {
          keep: "Three starters on a card, not a model to read out.",
          try: "Give the card before the round, not in the middle of it.",
        },
        shared: [-6, "17:40"],
      },
      reflection: {
        at: [-6, "16:55"],
        keep: "Five became seven.",
        change: "I handed out the cards as if they were a punishment.",
        role: "yes",
        feeling: "fine",
        shared: true,
      },
    },
    priyaTest: {
      kind: "full",
      mentor: "maya",
      school: "kitahara",
      teacher: "kato",
      className: "3の3",
      on: 2,
      period: 3,
      made: [-8, "16:40"],
      focus: {
        at: [-4, "19:55"],
        criteria: ["adjusted-speech", "response-to-students"],
        note: "Performance test. Am I still the same examiner after ten students?",
      },
    },
  },
  goals: {
    priyaGap: {
      mentor: "maya",
      visit: "priyaDebate",
      criterion: "real-communication",
      title: "Students find out something they did not know",
      set: [-42, "16:10"],
      ended: { status: "reached", at: [-12, "16:30"], by: "maya" },
    },
    priyaBackRows: {
      mentor: null,
      visit: "priyaSelf",
      criterion: "everyone-takes-part",
      title: "The last two rows ask in words, not with fingers",
      set: [-5, "17:15"],
    },
  },
  steps: {
    priyaOneGap: {
      goal: "priyaGap",
      text: "Add a gap to one textbook exercise a week.",
      evidence: "Students ask for what is missing in words that are not on the sheet.",
      set: [-42, "16:15"],
      due: -20,
      checkIns: [
        {
          at: [-34, "17:35"],
          by: "priya",
          text: "Gap in the timetable exercise. Half of them held the sheets up to each other.",
        },
        {
          at: [-33, "12:35"],
          by: "maya",
          text: "Mine did the same for years. Have you tried it with their backs turned?",
        },
        { at: [-27, "18:20"], by: "priya", text: "Backs turned. Chaos, then questions." },
      ],
      ended: {
        status: "seen",
        at: [-12, "16:25"],
        by: "maya",
        reason: "'Wait, what? Left or right?'",
        seen: { visit: "priyaRevisit", line: 3 },
      },
    },
    priyaStarters: {
      goal: "priyaBackRows",
      text: "Give the starter cards to the last two rows before the round begins.",
      evidence: "How many of the eight ask in words.",
      set: [-5, "17:20"],
      due: 9,
    },
  },
  reflections: {
    priyaPoster: {
      at: [-24, "17:10"],
      keep: "Three students stopped at the English board to argue about rice and bread.",
      change: "Leave a pen there.",
      feeling: "energised",
      statements: { s16: 3 },
      shared: true,
    },
  },
  modules: {
    "secondary-lessons": { at: [-117, "18:30"], visit: "priyaOpening", practices: [] },
    "every-student": { at: [-12, "19:10"], visit: "priyaRevisit", practices: [] },
    "meaningful-pair-work": {
      at: [-41, "19:50"],
      visit: "priyaDebate",
      practices: [
        {
          step: 0,
          at: [-38, "17:00"],
          what: "Timetable with holes. They asked, then they peeked.",
        },
        {
          step: 1,
          at: [-31, "16:30"],
          what: "Kato-sensei took the 30 seconds. The second round was twice as loud.",
        },
        {
          step: 2,
          at: [-14, "17:30"],
          what: "One had found out that a classmate was born in Okinawa. New to Kato-sensei, too.",
        },
      ],
    },
  },
} satisfies Story;
