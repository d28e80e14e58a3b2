import type { Story } from "../story";

/** Teaches with a JTE who has no minute to spare; the newest feedback waits for her own view. */
export const sofia = {
  visits: {
    sofiaTour: {
      kind: "walkthrough",
      mentor: "daniel",
      school: "higashi",
      teacher: "watanabe",
      className: "1年A組",
      on: -96,
      period: 2,
      late: 15,
      minutes: 15,
      made: [-99, "11:20"],
      observation: {
        sheet: `
          00:20  Goal on the board: 「持ち物をたずね合おう」. Cards on the desks. [w-goal]
          02:40  "Do you have a …?" in pairs. 14 of 16 pairs in English. [w-student-english]
          06:00  JTE on the left side of the room, Sofia on the right. [w-two-teachers]
          09:30  A student says "I has"; Sofia: "You have one? Me too!" The student goes on.
                 [w-climate]
          13:10  Timer on the screen; cards are back in the boxes in 40 s. [w-clarity]
        `,
        texts: {
          keep: "One of you on each side of the room. Nobody waited for a hint.",
          wonder: "Did you two plan who takes which side?",
        },
        shared: [-95, "9:05"],
      },
      reflection: {
        at: [-96, "18:30"],
        keep: "The card boxes. Tidying up took no time at all.",
        change: "I never looked at the clock.",
        role: "none-agreed",
        feeling: "fine",
        shared: true,
      },
      reply: { at: [-95, "17:15"], kind: "read" },
    },
    sofiaDialogue: {
      kind: "full",
      mentor: "daniel",
      school: "higashi",
      teacher: "watanabe",
      className: "3年C組",
      on: -33,
      period: 5,
      made: [-40, "15:50"],
      focus: {
        at: [-36, "21:15"],
        criteria: ["model-together", "adjusted-speech"],
        note: "I mostly hear myself. Do they hear the two of us talk?",
      },
      observation: {
        sheet: `
          00:50  Roll call by the JTE. Sofia writes the date and the goal. [hand-overs]
          05:30  New sentence on the board: "This song makes me happy." Read aloud by Sofia four
                 times, repeated by all. [model-together]
          08:10  A photo of a wet dog: "This makes me …?" Five different words from the class.
                 [adjusted-speech]
          12:00  JTE explains the word order in Japanese for six minutes. Sofia stands by the
                 window. [hand-overs]
          19:20  Sofia: "Watanabe-sensei, what makes you happy?" – "Ramen." Heads come up all
                 over the room. 12 seconds in all. [model-together]
          24:00  Students write three sentences of their own. Sofia reads over shoulders in the
                 two middle rows. [support-while-working]
          35:40  Reading to a partner. "Your cat makes you … angry?" – "Yes!!" [real-communication]
          46:00  Three students read to the class. Sofia repeats each one more slowly.
                 [adjusted-speech]
        `,
        levels: {
          "model-together": "2",
          "adjusted-speech": "3",
          "hand-overs": "2",
          "real-communication": "not-seen",
        },
        texts: {
          keep: "The wet dog, and asking before telling. Five words you had not taught.",
          wonder: "What happened in the room during those 12 seconds with the ramen?",
          try: "Four lines of talk between the two of you, before anyone repeats anything.",
        },
        shared: [-32, "16:20"],
      },
      reflection: {
        at: [-32, "8:15"],
        keep: "They wrote about their own cats and brothers.",
        change: "While Watanabe-sensei explains I am a curtain.",
        role: "partly",
        feeling: "unsure",
        statements: { s04: 3, s05: 1, s13: 2 },
        shared: true,
      },
      reply: {
        at: [-31, "18:40"],
        kind: "reply",
        text: "The ramen was an accident. I would like more accidents, but planned ones.",
      },
    },
    sofiaWalk: {
      kind: "walkthrough",
      mentor: "daniel",
      school: "kawahara",
      teacher: "yamaguchi",
      className: "4年2組",
      on: -15,
      period: 3,
      late: 10,
      minutes: 12,
      made: [-19, "13:15"],
      focus: {
        at: [-17, "20:50"],
        criteria: ["w-two-teachers"],
        note: "Elementary is new for me. What does the homeroom teacher do while I talk?",
      },
      observation: {
        sheet: `
          00:30  Song with gestures; the homeroom teacher does them at the side. [w-two-teachers]
          03:50  "What time do you get up?" Sofia holds a clock, the homeroom teacher yawns and
                 stretches. The class answers "Six!" [w-two-teachers, w-clarity]
          07:20  Pairs. 11 of 14 pairs take turns; three sit with the cards. [w-student-english]
          09:40  The homeroom teacher kneels at one of the three desks and asks in English.
                 [w-two-teachers]
        `,
        texts: {
          keep: "The clock and the yawn. That was teamwork without a word of Japanese.",
          wonder: "Did he know beforehand that he would be the one yawning?",
          try: "Tell him one gesture you would like, in the corridor.",
        },
        shared: [-14, "9:30"],
      },
      reflection: { at: [-14, "17:55"], skipped: true },
      reply: { at: [-14, "17:58"], kind: "read" },
    },
    sofiaInterview: {
      kind: "full",
      mentor: "daniel",
      school: "higashi",
      teacher: "watanabe",
      className: "3年C組",
      on: -2,
      period: 3,
      made: [-9, "16:50"],
      focus: {
        at: [-5, "21:40"],
        criteria: ["model-together", "response-to-students"],
        note: "We have four lines ready this time. Do they help?",
      },
      observation: {
        sheet: `
          01:10  A half sheet with four lines lies on the teacher's desk. [goal-and-role]
          06:00  JTE: "Have you ever been to a live concert?" – "Yes, twice. And you?" – "Never!"
                 – "Never?!" Two rounds. Nobody has repeated anything yet. [model-together]
          08:30  "Who has never been to a concert?" 20 of 33 hands. [model-together]
          14:00  Interview in pairs; "Really? When?" is on the board and is used by 9 pairs I
                 could hear. [real-communication]
          20:30  Student: "I have ever go to Hokkaido." Sofia: "You've been to Hokkaido! When?"
                 – "I've been … when I was ten." [response-to-students]
          26:10  "Good! Good! Very good!" for five answers in a row. [response-to-students]
          34:00  JTE asks Sofia "Have you ever eaten basashi?" across the room. Laughter, then a
                 student asks the JTE the same. [model-together]
          44:20  Exit slip: one true sentence each. The JTE and Sofia read them together.
                 [after-class-review]
        `,
        levels: { "model-together": "3", "response-to-students": "2" },
        texts: {
          keep: "Four lines, two rounds, before any repeating. The class knew what 'never' means.",
          wonder: "What would you have liked to say in place of the third 'Very good'?",
          try: "Choose two reactions to meaning and put them on the half sheet as well.",
        },
        shared: [-1, "16:30"],
      },
    },
  },
  goals: {
    sofiaModel: {
      mentor: "daniel",
      visit: "sofiaDialogue",
      criterion: "model-together",
      title: "Let them hear the two of us really talk",
      set: [-30, "16:15"],
    },
  },
  steps: {
    sofiaFourLines: {
      goal: "sofiaModel",
      text: "Prepare a four-line exchange with Watanabe-sensei for the next new expression.",
      evidence: "Students hear it twice before they repeat anything.",
      set: [-30, "16:20"],
      due: -16,
      checkIns: [
        {
          at: [-22, "19:30"],
          by: "sofia",
          text: "Written, but not shown to him yet. He is in meetings until six every day.",
        },
      ],
      ended: {
        status: "not-yet",
        at: [-13, "17:40"],
        by: "sofia",
        reason: "We never found the two minutes together.",
      },
    },
    sofiaHalfSheet: {
      goal: "sofiaModel",
      text: "Put the four lines on his desk the day before. He only picks a role.",
      evidence: "The half sheet with his mark on it, and how often the class heard the phrase.",
      set: [-13, "17:45"],
      due: 6,
      checkIns: [
        {
          at: [-7, "18:10"],
          by: "sofia",
          text: "He chose the funny role and changed a line. It is better now.",
        },
        { at: [-6, "8:05"], by: "daniel", text: "Keep that sheet! I would love to see it." },
      ],
    },
  },
  reflections: {},
  modules: {
    circulating: { at: [-94, "19:20"], visit: "sofiaTour", practices: [] },
    "elementary-lessons": {
      at: [-12, "20:05"],
      visit: "sofiaWalk",
      practices: [
        {
          step: 2,
          at: [-8, "10:30"],
          what: "'I'm sleepy!' and 'Wake up!' He said them to his own class all morning.",
        },
      ],
    },
    "model-conversations": {
      at: [-29, "20:40"],
      visit: "sofiaDialogue",
      practices: [
        {
          step: 0,
          at: [-27, "17:30"],
          what: "Line four is the surprise: he has never seen the sea. (He has.)",
        },
        {
          step: 2,
          at: [-2, "17:10"],
          what: "Eleven times, three of them from students to each other.",
        },
      ],
    },
  },
} satisfies Story;
