import type { Story } from "../story";

/** First year, two schools with two ways of working; a talk that has not become a goal yet. */
export const grace = {
  visits: {
    graceFirst: {
      kind: "first",
      mentor: "maya",
      school: "sakuradai",
      teacher: "kobayashi",
      className: "6年1組",
      on: -52,
      period: 2,
      made: [-57, "16:15"],
      focus: {
        at: [-54, "18:35"],
        criteria: ["m-content", "m-interaction", "m-partner"],
        note: "I have never taught children. What do they take from my country?",
      },
      observation: {
        sheet: `
          00:20  Grace greets each row; every row answers. [m-presence]
          04:45  A kanga cloth on the table. "Hat? Bag? Blanket?" All 29 raise a hand for one.
                 [m-interaction, m-content]
          10:00  Specialist teacher tries the cloth on; students tell her "Up! More!"
                 [m-partner]
          18:30  Lunch in Nairobi, lunch in Midorino: students sort ten pictures in groups of
                 four. [m-content, m-interaction]
          27:00  A group asks in Japanese whether ugali is rice. Grace shows it with her hands and
                 "corn". [m-english]
          38:00  "What about your town?" Six groups name one thing each to show a visitor.
                 [m-content]
          44:20  Bell. Song started, one verse of two. [m-structure]
        `,
        levels: { "m-content": "4", "m-interaction": "3", "m-partner": "3", "m-structure": "2" },
        texts: {
          keep: "They ended with their own town. It became an exchange.",
          wonder: "When did you know that the cloth would carry the first ten minutes?",
          try: "Decide beforehand which verse to leave out.",
        },
        shared: [-51, "12:45"],
      },
      reflection: {
        at: [-52, "19:30"],
        keep: "They asked for one more picture when the bell rang.",
        change: "Breathe. I was out of breath before the cloth was back in the bag.",
        role: "yes",
        feeling: "energised",
        statements: { s02: 3, s10: 4 },
        shared: true,
      },
      reply: {
        at: [-51, "18:10"],
        kind: "reply",
        text: "Thank you for coming. I slept well for the first time that week.",
      },
    },
    graceMenu: {
      kind: "full",
      mentor: "maya",
      school: "sakuradai",
      teacher: "kobayashi",
      className: "5年1組",
      on: -9,
      period: 4,
      made: [-16, "13:05"],
      focus: {
        at: [-12, "20:15"],
        criteria: ["support-while-working", "everyone-takes-part"],
        note: "Where do I go while they work? I think I always visit the same tables.",
      },
      observation: {
        sheet: `
          01:30  Prices from one to a thousand yen, said by halves of the class in turn.
                 [everyone-takes-part]
          08:20  Grace is the customer, the specialist teacher the waiter. "What would you like?" –
                 "Pizza with … natto." Shouts from the class. [model-together]
          13:00  Restaurant in groups of four. Grace at tables 1, 2, 4, 2. [support-while-working]
          18:40  Table 6 is not speaking. The specialist teacher joins as a customer.
                 [support-while-working]
          23:10  Grace at table 5: "How much …?" and waits. A student finishes the question.
                 [support-while-working]
          28:00  Roles change; those who cooked now order. 30 of 32 have spoken by my count.
                 [everyone-takes-part]
          35:30  Grace at tables 1, 2, 2. [support-while-working]
          42:00  Bill of the day: each group reads its total. Table 6 reads, too.
                 [everyone-takes-part]
          43:30  Grace skips the last song; greeting in full before the bell. [plan-fit]
        `,
        levels: { "support-while-working": "2", "everyone-takes-part": "3" },
        texts: {
          keep: "Your wait at table 5. Four seconds, and the question was theirs.",
          wonder: "What draws you to table 2?",
          try: "Draw your path on a seating plan without names before the next restaurant.",
        },
        shared: [-8, "17:10"],
      },
      reflection: {
        at: [-9, "18:50"],
        keep: "Natto pizza sold out.",
        change: "I knew it: table 2 again. They laugh at my jokes.",
        role: "yes",
        feeling: "fine",
        statements: { s08: 2, s11: 3 },
        shared: true,
      },
      reply: {
        at: [-7, "19:05"],
        kind: "reply",
        text: "They laugh, that is all. Table 6 does not, and I walk away. Can we talk about it?",
      },
    },
  },
  goals: {
    graceVerse: {
      mentor: "maya",
      visit: "graceFirst",
      criterion: "m-structure",
      title: "An ending that is not swallowed by the bell",
      set: [-49, "16:15"],
      ended: { status: "reached", at: [-6, "16:40"], by: "maya" },
    },
  },
  steps: {
    graceLeaveOut: {
      goal: "graceVerse",
      text: "Mark in the plan what to leave out when there are five minutes left.",
      evidence: "Greeting in full, before the bell.",
      set: [-49, "16:20"],
      due: -15,
      checkIns: [
        {
          at: [-31, "17:05"],
          by: "grace",
          text: "A red dot next to the song. I still sing it, but I see the dot.",
        },
        {
          at: [-30, "12:45"],
          by: "maya",
          text: "Seeing it is half of it. Let us look at the next visit.",
        },
      ],
      ended: {
        status: "seen",
        at: [-6, "16:35"],
        by: "maya",
        reason: "No song, a proper goodbye.",
        seen: { visit: "graceMenu", line: 8 },
      },
    },
  },
  reflections: {
    graceBus: {
      at: [-27, "17:50"],
      keep: "Yoshida-sensei asked for my opinion in front of the ninth-graders.",
      change: "Say 'Let me think' in place of 'I don't mind'.",
      role: "partly",
      feeling: "unsure",
      statements: { s01: 2, s14: 1 },
    },
  },
  modules: {
    "self-introduction-lesson": {
      at: [-50, "20:00"],
      visit: "graceFirst",
      practices: [
        {
          step: 2,
          at: [-44, "15:45"],
          what: "Took out the song. Moved the lunch pictures to the beginning.",
        },
      ],
    },
    circulating: {
      at: [-5, "20:30"],
      visit: "graceMenu",
      practices: [
        {
          step: 0,
          at: [-3, "16:40"],
          what: "Drew it from memory: a very good picture of the way to table 2.",
        },
      ],
    },
    "first-weeks": {
      at: [-60, "18:00"],
      practices: [
        { step: 0, at: [-59, "12:30"], what: "The school nurse filled in half of my map." },
        {
          step: 1,
          at: [-57, "16:50"],
          what: "Question 4, who to call when the bus is late, was already needed the next day.",
        },
      ],
    },
  },
} satisfies Story;
