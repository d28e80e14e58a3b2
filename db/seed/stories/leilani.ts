import type { Story } from "../story";

/** Also outsourced; keeps most of what she writes to herself. */
export const leilani = {
  visits: {
    leilaniSelf: {
      kind: "self",
      mentor: null,
      school: "wakatake",
      teacher: "matsumoto",
      className: "4年2組",
      on: -17,
      period: 5,
      made: [-18, "19:00"],
      focus: {
        at: [-18, "19:05"],
        criteria: ["warm-interest", "attention"],
        note: "After lunch. They are tired and so am I.",
      },
      observation: {
        sheet: `
          01:00  Greeted at the door with a hand sign; 24 of 30 gave one back. [warm-interest]
          08:30  Counted to seven after the question. A hand came up at six. [warm-interest]
          19:00  Stretching song. Two heads stayed on the desk; the homeroom teacher let them.
                 [attention]
          33:00  A student asked in English whether I can surf. I can't. They were delighted.
                 [warm-interest]
        `,
        texts: { keep: "Seven seconds.", try: "Stretch first, then talk." },
        shared: [-17, "16:20"],
      },
      reflection: {
        at: [-17, "15:50"],
        keep: "Somebody asked me a real question.",
        change: "I said no to the surfing and left it there. I could have asked back.",
        role: "yes",
        feeling: "fine",
        statements: { s09: 2, s10: 3 },
      },
    },
    leilaniDeclined: {
      kind: "walkthrough",
      mentor: "daniel",
      requestedBy: "leilani",
      school: "minami",
      teacher: "ito",
      className: "3年2組",
      on: 4,
      period: 2,
      late: 10,
      minutes: 15,
      made: [-6, "20:20"],
      ended: {
        status: "declined",
        at: [-5, "8:25"],
        by: "daniel",
        reason: `I teach that period myself. And your company should hear of it first: shall we
          write to them together?`,
      },
    },
  },
  goals: {},
  steps: {},
  reflections: {
    leilaniTired: {
      at: [-33, "17:15"],
      keep: "Got through five lessons.",
      change: "I do not know whether they like the songs or only stand because I stand.",
      role: "partly",
      feeling: "need-help",
      statements: { s10: 2 },
    },
    leilaniHula: {
      at: [-9, "16:10"],
      keep: "A homeroom teacher asked me to teach the staff one hula song.",
      change: "Say yes more slowly. The song has five verses.",
      feeling: "energised",
      statements: { s17: 4 },
    },
  },
  modules: {
    "quiet-classes-motivation": {
      at: [-16, "20:45"],
      visit: "leilaniSelf",
      practices: [
        {
          step: 0,
          at: [-13, "15:55"],
          what: "Seven again, every time. My hand was counting behind my back.",
        },
      ],
    },
  },
} satisfies Story;
