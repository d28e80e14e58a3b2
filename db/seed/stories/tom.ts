import type { Story } from "../story";

/** His step is overdue, and his mentor comes today. */
export const tom = {
  visits: {
    tomFirst: {
      kind: "first",
      mentor: "daniel",
      school: "minami",
      teacher: "ito",
      className: "1年2組",
      on: -92,
      period: 2,
      made: [-96, "15:35"],
      focus: {
        at: [-94, "19:00"],
        criteria: ["m-structure", "m-presence"],
        note: "Timing. At my last school I never reached the end.",
      },
      observation: {
        sheet: `
          00:00  Tom writes name, town and three numbers on the board: 4, 1860, 2. [m-presence]
          04:00  "What is 4?" Pairs guess for a minute. "Dogs? – Brothers? – Cats!" [m-interaction]
          15:20  Voice heard from the back row with the windows open. [m-presence]
          22:00  JTE reads the German lines of a dialogue, Tom the Japanese ones. The class corrects
                 both. [m-partner]
          34:30  Students write three numbers of their own; 28 of 32 have three. [m-interaction]
          44:00  Clock check by Tom; the last round is cut from four questions to two.
                 [m-structure]
          48:50  Greeting. Chairs in before the bell. [m-structure]
        `,
        levels: { "m-structure": "3", "m-presence": "3", "m-interaction": "4", "m-partner": "3" },
        texts: {
          keep: "Their numbers came after yours. They had something to tell you.",
          wonder: "How did you decide what to cut at 44 minutes?",
          try: "Write the minute next to each step, so that Ito-sensei can see it too.",
        },
        shared: [-91, "13:10"],
      },
      reflection: {
        at: [-92, "18:20"],
        keep: "The end! I reached the end.",
        change: "I would let them ask me more and tell them less.",
        role: "yes",
        feeling: "energised",
        statements: { s02: 4, s03: 2 },
        shared: true,
      },
      reply: { at: [-91, "18:00"], kind: "read" },
    },
    tomWarmUp: {
      kind: "full",
      mentor: "daniel",
      school: "minami",
      teacher: "ito",
      className: "1年2組",
      on: -30,
      period: 1,
      made: [-37, "14:10"],
      focus: {
        at: [-33, "20:00"],
        criteria: ["response-to-students", "everyone-takes-part"],
        note: "I hear myself say 'good job' all day. What else do I say?",
      },
      observation: {
        sheet: `
          00:40  Greeting, then "How was your weekend?" to the class. Two students answer.
                 [everyone-takes-part]
          03:30  Student: "I went to shopping." Tom: "Good job!" Next hand. [response-to-students]
          05:10  Student: "I watched movie, sad movie." Tom: "Good job! Who's next?"
                 [response-to-students]
          11:00  Picture quiz. Six hands, four of them in the front row by the door.
                 [everyone-takes-part]
          17:45  "Talk with your partner first." 16 of 16 pairs talk. After that 13 hands.
                 [everyone-takes-part]
          26:00  Student: "My dog eat my homework." Tom laughs, then: "Really? When?" –
                 "Yesterday. True!" The class laughs with them. [response-to-students]
          38:20  JTE takes the reading. Tom walks to the corner by the lockers and listens to four
                 students read. [support-while-working]
          47:00  "What was easy? What was hard?" Tom and the JTE, at the board. [after-class-review]
        `,
        levels: { "response-to-students": "2", "everyone-takes-part": "3" },
        texts: {
          keep: "Partner first, then the class. From 6 hands to 13 in one minute.",
          wonder: "What did the student with the sad movie want to tell you?",
          try: "Three reactions to meaning on a card. Use each of them once in a lesson.",
        },
        shared: [-29, "12:30"],
      },
      reflection: {
        at: [-30, "17:45"],
        keep: "The homework dog. That was a real conversation.",
        change: "I counted eleven 'good jobs' and then stopped counting.",
        role: "yes",
        feeling: "fine",
        statements: { s09: 2, s11: 2 },
        shared: true,
      },
      reply: {
        at: [-29, "18:15"],
        kind: "reply",
        text: "I never thought about the movie. I was already looking for the next hand.",
      },
    },
    tomToday: {
      kind: "full",
      mentor: "daniel",
      school: "minami",
      teacher: "ito",
      className: "1年2組",
      on: 0,
      period: "next",
      made: [-7, "15:20"],
      focus: {
        at: [-2, "19:35"],
        criteria: ["response-to-students"],
        note: "Only this. Please write down what I say right after a student has spoken.",
      },
    },
  },
  goals: {
    tomAnswers: {
      mentor: "daniel",
      visit: "tomWarmUp",
      criterion: "response-to-students",
      title: "React to what they say before how they say it",
      set: [-28, "16:00"],
    },
  },
  steps: {
    tomThreeReactions: {
      goal: "tomAnswers",
      text: "Have 'Really?', 'Me too!' and 'Why?' on a card and use each once in a lesson.",
      evidence: "One line after class: what the student said next.",
      set: [-28, "16:10"],
      due: -6,
      checkIns: [
        {
          at: [-19, "17:50"],
          by: "tom",
          text: "'Me too!' came out twice. The card is still in my pocket for the rest.",
        },
        {
          at: [-18, "8:10"],
          by: "daniel",
          text: "Twice is twice. What did they say after 'Me too!'?",
        },
      ],
    },
  },
  reflections: {
    tomWakatake: {
      at: [-12, "16:30"],
      keep: "A third-grader taught me the word for 'snail' and would not let go.",
      change: "Three classes in a row without a break: I was on autopilot in the last one.",
      feeling: "unsure",
    },
  },
  modules: {
    "goal-to-steps": {
      at: [-90, "19:35"],
      visit: "tomFirst",
      practices: [
        {
          step: 1,
          at: [-86, "16:20"],
          what: "Planned 8 minutes for the quiz, it took 14. The plan now says 14.",
        },
      ],
    },
    "responding-to-errors": {
      at: [-27, "19:25"],
      visit: "tomWarmUp",
      practices: [
        {
          step: 0,
          at: [-25, "18:00"],
          what: "Card made: Really? / Me too! / Why? / I didn't know that. / Tell me more.",
        },
      ],
    },
  },
} satisfies Story;
