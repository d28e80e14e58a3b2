import type { Story } from "../story";

/** A goal in its second step, and a visit he has asked for. */
export const marcus = {
  visits: {
    marcusGrammar: {
      kind: "full",
      mentor: "maya",
      school: "minami",
      teacher: "ito",
      className: "2年1組",
      on: -36,
      period: 2,
      made: [-43, "15:40"],
      focus: {
        at: [-39, "18:55"],
        criteria: ["attention", "hand-overs"],
        note: "Getting them back after pair work. I end up shouting.",
      },
      observation: {
        sheet: `
          00:50  "Good morning!" and music off. Quiet after 8 s. [attention]
          07:30  Pair reading. Marcus claps twice; about half the class stops. [attention]
          08:05  "Guys! Guys. Okay. Guys!" Quiet after 38 s. [attention]
          16:20  JTE rings a small bell; quiet after 6 s. [attention]
          19:00  "There are three parks in my town." JTE draws what Marcus says; the third park is
                 on the roof of a school. [model-together, hand-overs]
          28:40  Group posters. Marcus claps, then waits at the front; 31 s. [attention]
          39:10  JTE takes the writing. Marcus collects the posters and puts them up.
                 [hand-overs]
          49:00  Bell during the last sentence. [plan-fit]
        `,
        levels: { attention: "2", "hand-overs": "3", "model-together": "3" },
        texts: {
          keep: "The park on the roof. Everybody looked up from the book.",
          wonder: "What does the class hear when you clap, and what when the bell rings?",
          try: "Agree on one signal with Ito-sensei, and both of you use only that.",
        },
        shared: [-35, "16:35"],
      },
      reflection: {
        at: [-36, "19:00"],
        keep: "Drawing while I talk. We should do that every week.",
        change: "I sounded like my old basketball coach.",
        role: "partly",
        feeling: "unsure",
        statements: { s12: 1, s13: 3 },
        shared: true,
      },
      reply: {
        at: [-34, "18:20"],
        kind: "reply",
        text: "38 seconds of 'guys'. Okay. I will ask her where she got that bell.",
      },
    },
    marcusSecond: {
      kind: "full",
      mentor: "maya",
      school: "minami",
      teacher: "ito",
      className: "2年1組",
      on: -16,
      period: 3,
      made: [-22, "16:25"],
      focus: {
        at: [-19, "20:40"],
        criteria: ["attention"],
        note: "We share the bell now.",
      },
      observation: {
        sheet: `
          01:00  Bell by Marcus at the first word; quiet after 5 s. [attention]
          10:30  Pair work; the bell stands on the middle desk between both teachers. [attention]
          13:45  Bell by the JTE; 7 s. Marcus goes on without a break in the talk.
                 [attention, hand-overs]
          ~15:00  Check the name of the textbook page.
          24:10  Two students go on drawing after the bell. Marcus walks over and stands there;
                 they stop. [attention]
          33:30  "Ten minutes for the poster?" – "Fifteen!" – "Twelve." [response-to-students]
          46:20  Bell; Marcus: "One thing you learned?" Four hands. [attention]
        `,
        levels: { attention: "3", "hand-overs": "3" },
        texts: {
          keep: "5, 7 and no shouting. And you walked over and said nothing at all.",
          wonder: "What could the class do in the five seconds before it is quiet?",
          try: "Give the last 10 seconds of a task a shape: finish the word, pens down, look up.",
        },
        shared: [-15, "16:15"],
      },
      reflection: {
        at: [-16, "18:30"],
        keep: "My voice survived the day.",
        change: "Transitions still eat my time. Twelve minutes became eighteen.",
        role: "yes",
        feeling: "fine",
        statements: { s03: 2, s12: 3 },
        shared: true,
      },
      reply: { at: [-15, "19:10"], kind: "read" },
    },
    marcusRequested: {
      kind: "full",
      mentor: "maya",
      requestedBy: "marcus",
      school: "satoyama",
      teacher: "yoshida",
      className: "7年A組",
      on: 6,
      period: 2,
      made: [-1, "17:20"],
      focus: {
        at: [-1, "17:25"],
        criteria: ["attention"],
        note: "Same bell, other school. Yoshida-sensei has her own signal.",
      },
    },
  },
  goals: {
    marcusSignal: {
      mentor: "maya",
      visit: "marcusGrammar",
      criterion: "attention",
      title: "One signal that both of us use",
      set: [-33, "16:40"],
    },
  },
  steps: {
    marcusBell: {
      goal: "marcusSignal",
      text: "Agree with Ito-sensei on the bell, and stop clapping.",
      evidence: "Seconds from the bell until it is quiet, three times in one lesson.",
      set: [-33, "16:45"],
      due: -18,
      checkIns: [
        {
          at: [-30, "12:50"],
          by: "marcus",
          text: "It is a hotel desk bell, 500 yen. She gave me her spare one.",
        },
      ],
      ended: {
        status: "seen",
        at: [-14, "16:05"],
        by: "maya",
        reason: "5 s and 7 s, by either of you.",
        seen: { visit: "marcusSecond", line: 2 },
      },
    },
    marcusLastTen: {
      goal: "marcusSignal",
      text: "Announce the last ten seconds: finish the word, pens down, look up.",
      evidence: "How many minutes a poster really takes, against the plan.",
      set: [-14, "16:15"],
      due: 8,
    },
  },
  reflections: {
    marcusSatoyama: {
      at: [-3, "16:55"],
      keep: "7年A組 asked for the bell. News travels.",
      change: "Ask Yoshida-sensei first. It is her room.",
      role: "partly",
      feeling: "unsure",
      statements: { s12: 2 },
      shared: true,
    },
  },
  modules: {
    "goal-to-steps": { at: [-13, "20:15"], visit: "marcusSecond", practices: [] },
    "attention-and-routines": {
      at: [-32, "20:20"],
      visit: "marcusGrammar",
      practices: [
        { step: 0, at: [-30, "16:10"], what: "Signal: the bell. Routine: music on, books out." },
        { step: 1, at: [-26, "17:15"], what: "12 s, 9 s, 21 s (after lunch)." },
      ],
    },
  },
} satisfies Story;
