import type { Story } from "../story";

/** Long experience, a corrected feedback, and a goal that was put aside in the open. */
export const jomar = {
  visits: {
    jomarWalk: {
      kind: "walkthrough",
      mentor: "daniel",
      school: "wakatake",
      teacher: "matsumoto",
      className: "4年2組",
      on: -98,
      period: 2,
      late: 8,
      minutes: 10,
      made: [-102, "9:50"],
      observation: {
        sheet: `
          00:30  Alphabet chain along the rows, 26 letters in 41 s. [w-student-english]
          04:00  "Faster?" – "Faster!" Second time 36 s. [w-climate]
          07:20  A student stops at Q. The row whispers, the student says it. [w-climate]
          09:30  Homeroom teacher holds the stopwatch. [w-two-teachers]
        `,
        texts: { keep: "A whole row helping with Q, and a homeroom teacher with a stopwatch." },
        shared: [-98, "13:05"],
      },
      reflection: {
        at: [-98, "15:40"],
        keep: "36 seconds!",
        change: "Nothing today.",
        role: "yes",
        feeling: "energised",
        shared: true,
      },
      reply: { at: [-97, "8:00"], kind: "read" },
    },
    jomarSongs: {
      kind: "full",
      mentor: "daniel",
      school: "kawahara",
      teacher: "yamaguchi",
      className: "3年1組",
      on: -27,
      period: 4,
      made: [-34, "10:25"],
      focus: {
        at: [-30, "19:20"],
        criteria: ["everyone-takes-part", "attention"],
        note: "The elimination game. They love it, but who is out?",
      },
      observation: {
        sheet: `
          00:30  Guitar. Hello song; 27 of 27 stand. [everyone-takes-part]
          06:15  "How many?" with marbles in a jar. Guesses shouted from all rows. [attention]
          12:00  Raised hand, no words; the homeroom teacher raises his too – quiet in 5 s.
                 [attention]
          17:30  Elimination game. After two minutes 9 are sitting, after four minutes 19.
                 [everyone-takes-part]
          23:40  Those who sit roll pencils, look out of the window or cheer. [everyone-takes-part]
          44:50  The last song ends on the bell. [attention]
        `,
        taps: `
          00:20  alt english whole
          06:15  both mixed
          09:30  alt english
          12:00  both quiet
          12:40  teacher japanese
          15:00  alt english
          17:30  pupils
          23:40  both mixed
          30:00  pupils english groups
          41:00  alt whole
        `,
        levels: { "everyone-takes-part": "2", attention: "3" },
        texts: {
          keep: "The raised hand. Two of you, five seconds, not one word.",
          wonder: "What could the nineteen do that would still be the game?",
          try: "Change one rule, so that whoever is 'out' becomes a caller.",
        },
        shared: [-26, "9:10"],
        corrected: {
          at: [-25, "16:20"],
          reason: `I had written that the song ran over. The clock in the room was four minutes
            fast; you ended on the bell. My mistake.`,
          line: 5,
          before: "The last song ends four minutes after the bell.",
        },
      },
      reflection: {
        at: [-27, "16:10"],
        keep: "The jar. They did not want to stop counting.",
        change: "Nineteen is a lot of children to have nothing to do.",
        role: "yes",
        feeling: "fine",
        statements: { s11: 3, s12: 4 },
        shared: true,
      },
      reply: {
        at: [-26, "17:25"],
        kind: "reply",
        text: "I am sure we ended on the bell? The lunch team was already at the door.",
      },
    },
    jomarPlanned: {
      kind: "full",
      mentor: "daniel",
      school: "wakatake",
      teacher: "matsumoto",
      className: "4年2組",
      on: 3,
      period: 2,
      made: [-3, "15:10"],
    },
  },
  goals: {
    jomarStayIn: {
      mentor: "daniel",
      visit: "jomarSongs",
      criterion: "everyone-takes-part",
      title: "Games where everyone stays in",
      set: [-24, "16:05"],
      ended: { status: "set-aside", at: [-10, "16:45"], by: "jomar" },
    },
    jomarLetters: {
      mentor: "daniel",
      visit: null,
      criterion: "model-together",
      title: "Letters they can hear before they write them",
      set: [-9, "15:50"],
    },
  },
  steps: {
    jomarCaller: {
      goal: "jomarStayIn",
      text: "Whoever is out becomes a caller with a card.",
      evidence: "How many students have something to say in minute four.",
      set: [-24, "16:10"],
      due: -11,
      checkIns: [
        {
          at: [-17, "16:30"],
          by: "jomar",
          text: "Not tried. The unit changed and there is no game in the next four lessons.",
        },
      ],
      ended: {
        status: "dropped",
        at: [-10, "16:40"],
        by: "jomar",
        reason: "No games in this unit. We will choose again at Wakatake.",
      },
    },
    jomarSameDifferent: {
      goal: "jomarLetters",
      text: "A 'same or different?' round before each new letter, with Matsumoto-sensei.",
      evidence: "How many hands are right with eyes closed.",
      set: [-9, "15:55"],
      due: 6,
    },
  },
  reflections: {
    jomarWakatake: {
      at: [-4, "15:30"],
      keep: "The Q row from before made up a song about Q.",
      change: "Write it down next time, it was better than mine.",
      role: "none-agreed",
      feeling: "energised",
      statements: { s10: 4 },
    },
  },
  modules: {
    "sounds-and-letters": { at: [-95, "17:40"], visit: "jomarWalk", practices: [] },
    "elementary-lessons": {
      at: [-23, "18:15"],
      visit: "jomarSongs",
      practices: [
        {
          step: 0,
          at: [-21, "15:50"],
          what: "Snails in science, shapes in maths. So we counted shells.",
        },
      ],
    },
  },
} satisfies Story;
