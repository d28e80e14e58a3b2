import type { Story } from "../story";

/** Learns with a peer as much as with a mentor; one feedback is open and unanswered. */
export const aoife = {
  visits: {
    aoifePeer: {
      kind: "full",
      mentor: "grace",
      requestedBy: "aoife",
      school: "aoba",
      teacher: "nakamura",
      className: "4年1組",
      on: -20,
      period: 3,
      made: [-28, "18:30"],
      agreed: [-27, "8:20"],
      focus: {
        at: [-23, "21:00"],
        criteria: ["support-while-working", "warm-interest"],
        note: "You know this kind of class. What happens where I am not?",
      },
      observation: {
        sheet: `
          02:10  Weather chant; the homeroom teacher points outside and it is wrong on purpose.
                 [model-together]
          09:00  "What do you want?" Fruit cards, making a parfait. 28 of 28 cut and glue.
                 [support-while-working]
          13:30  Aoife kneels at six desks in four minutes, all by the corridor.
                 [support-while-working]
          19:00  By the window two students swap cards without a word and nod.
                 [support-while-working]
          24:20  "You like melon? I had a melon once. It was this big." Laughter from the next
                 tables; a student measures it with a ruler. [warm-interest]
          33:00  Homeroom teacher sends a pair from the window to Aoife to order.
                 [support-while-working]
          43:30  Students hold up their parfaits; five are asked "Who is it for?" [warm-interest]
        `,
        levels: { "support-while-working": "2", "warm-interest": "3" },
        texts: {
          keep: "The melon. They will tell it at home.",
          wonder: "How does the room look from the desk by the window?",
          try: "Start at the window next time, and work towards the corridor.",
        },
        shared: [-19, "18:40"],
      },
      reflection: {
        at: [-20, "20:20"],
        keep: "Five parfaits were for a grandmother.",
        change: "I never once stood by the window.",
        role: "yes",
        feeling: "fine",
        statements: { s08: 2, s10: 3 },
        shared: true,
      },
      reply: {
        at: [-18, "18:05"],
        kind: "reply",
        text: "I sat at that desk today after school. You cannot see the board from it!",
      },
    },
    aoifeHimawari: {
      kind: "walkthrough",
      mentor: "maya",
      school: "wakatake",
      teacher: "ishii",
      className: "ひまわり学級",
      on: -11,
      period: 3,
      late: 5,
      minutes: 15,
      made: [-15, "11:45"],
      focus: {
        at: [-13, "19:45"],
        criteria: ["w-climate", "w-clarity"],
        note: "Six children, six speeds.",
      },
      observation: {
        sheet: `
          00:40  Picture timetable on the board; one picture is taken down after each part.
                 [w-clarity]
          03:20  Aoife sings a line and stops. Two students sing the next word. [w-climate]
          07:00  Choice of pointing, saying or pressing a button. Six of six choose. [w-climate]
          10:45  A student leaves the circle; the homeroom teacher nods, the song goes on, the
                 student is back after a minute. [w-climate]
          14:10  "Finished" sign by Aoife and the homeroom teacher together. [w-two-teachers]
        `,
        texts: {
          keep: "Three ways to answer. Everyone had one.",
          wonder: "Which of the three did you plan, and which did you find there?",
        },
        shared: [-10, "12:30"],
      },
      reflection: { at: [-9, "17:10"], skipped: true },
    },
    aoifeRequested: {
      kind: "full",
      mentor: "grace",
      requestedBy: "aoife",
      school: "aoba",
      teacher: "nakamura",
      className: "4年1組",
      on: 7,
      period: 3,
      made: [-2, "18:15"],
    },
  },
  goals: {
    aoifeWholeRoom: {
      mentor: "grace",
      visit: "aoifePeer",
      criterion: "support-while-working",
      title: "Get to every corner of the room",
      set: [-17, "17:30"],
    },
  },
  steps: {
    aoifeWindowFirst: {
      goal: "aoifeWholeRoom",
      text: "Start at the window in every activity this week.",
      evidence: "My path through the room, drawn after class.",
      set: [-17, "17:35"],
      due: -12,
      ended: {
        status: "dropped",
        at: [-13, "17:20"],
        by: "aoife",
        reason: "The seats were changed: the window is now the reading corner.",
      },
    },
    aoifeFourStops: {
      goal: "aoifeWholeRoom",
      text: "Four stops in each activity, one per quarter of the room.",
      evidence: "Four ticks on my card, and one thing that I heard at each stop.",
      set: [-13, "17:25"],
      due: 8,
      checkIns: [
        {
          at: [-8, "17:00"],
          by: "aoife",
          text: "Four ticks, three things heard. The fourth stop was a nap.",
        },
        {
          at: [-7, "8:15"],
          by: "grace",
          text: "Ha! I have four stops now as well. I count tables.",
        },
      ],
    },
  },
  reflections: {},
  modules: {
    "every-student": {
      at: [-12, "20:10"],
      practices: [
        {
          step: 0,
          at: [-11, "10:20"],
          what: "Listened for ten minutes over tea. I had most of it wrong.",
        },
        {
          step: 1,
          at: [-8, "16:35"],
          what: "Point or say. Twice as many answers in 4年2組 as well.",
        },
      ],
    },
  },
} satisfies Story;
