import type { Story } from "../story";

/** Five lessons with his mentor, from the first one to the one that comes next. */
export const liamVisits = {
  liamFirst: {
    kind: "first",
    mentor: "maya",
    school: "midorigaoka",
    teacher: "suzuki",
    className: "1-A",
    on: -56,
    period: 3,
    made: [-60, "16:05"],
    focus: {
      at: [-58, "19:40"],
      criteria: ["m-english", "m-interaction"],
      note: "Please count how long I talk before they do anything. I suspect it is a lot.",
    },
    observation: {
      sheet: `
        00:30  First slide on the screen at the bell; sound tested with the JTE. [m-structure]
        03:10  "I grew up in Burnaby, which is kind of like a suburb, right next to Vancouver."
               16 words, no picture. 4 of 30 look up. [m-english]
        09:20  First question to the class: "Which country?" Eight minutes after hello.
               [m-interaction, m-structure]
        17:30  Photo of a yellow bus. "Bus? Train? Walk?" Students go to a corner each; all 30
               on their feet. [m-interaction, m-english]
        23:00  JTE: "Do you like natto?" – "Hmm … no!" Laughter. Three students ask Liam a
               question of their own. [m-partner]
        31:00  True or false about Canada, in pairs. 15 of 15 sheets have an answer on every
               line. [m-interaction]
        38:10  "So, basically, what I'd like you guys to do now …" Most turn to the JTE, who
               says it in Japanese. [m-english]
        47:30  Bell. The last activity is at question 4 of 8. [m-structure]
      `,
      taps: `
        00:30  alt english whole
        04:10  # Sentences over ten words
        06:20  # Sentences over ten words
        08:05  # Sentences over ten words
        09:20  both
        17:30  alt
        23:00  pupils
        26:00  alt
        31:00  pupils pairs
        38:10  alt whole
        39:00  teacher japanese
        41:10  alt english
      `,
      without: ["tally"],
      levels: { "m-english": "2", "m-interaction": "3", "m-structure": "2", "m-partner": "3" },
      texts: {
        keep: `The three corners. Everybody moved and answered, and you did not translate a
          single word. The bus photo did that.`,
        wonder: "How did you choose which facts about Canada come first?",
        try: `Take each fact and say it in seven words or fewer, with one picture. Then wait,
          and see what they guess.`,
      },
      shared: [-55, "16:40"],
    },
    reflection: {
      at: [-56, "20:15"],
      keep: "The bus / train / walk corners. They moved and I could breathe.",
      change: "I talked so much at the start. I could see them going quiet.",
      role: "partly",
      feeling: "unsure",
      statements: { s02: 4, s04: 2, s06: 2 },
      shared: true,
    },
    reply: {
      at: [-55, "19:30"],
      kind: "reply",
      text: "Eight minutes! I had no idea. Thank you for writing down my actual sentences.",
    },
  },
  liamShadow: {
    kind: "shadow",
    mentor: "maya",
    school: "sakuradai",
    teacher: "kobayashi",
    className: "5年1組",
    on: -47,
    period: 3,
    made: [-52, "17:10"],
    observation: {
      sheet: `
        00:00  Maya stands at the door and asks students one question each as they come in.
        06:30  Holds up the cards and says nothing for ten seconds. Students start saying the
               words themselves. [adjusted-speech]
        11:00  "Listen. Point. Don't speak." Three sentences, three gestures. [adjusted-speech]
        14:20  A nod to Kobayashi-sensei, who takes over the chant. The class turns to her.
               [hand-overs]
        22:00  They play one round themselves first and get it wrong on purpose. Students shout
               out the right answer. [adjusted-speech, hand-overs]
        33:00  Stops after two rounds. Hands are still up.
        40:30  Last question: "What did you find out about your partner?" Four answers.
      `,
      texts: {
        keep: "The mistake on purpose. I am going to steal that.",
        wonder: "How do you decide when to stop a game?",
        try: "Play one round with Suzuki-sensei before I say 'Start'.",
      },
      shared: [-46, "12:50"],
    },
    reflection: {
      at: [-47, "21:05"],
      keep: "I could see how she knows that they have understood: they do something.",
      change: "Ask Maya before the lesson what she plans to do if it goes wrong.",
      role: "yes",
      feeling: "energised",
      shared: true,
    },
  },
  liamPairs: {
    kind: "full",
    mentor: "maya",
    school: "midorigaoka",
    teacher: "suzuki",
    className: "2-B",
    on: -38,
    period: 4,
    made: [-44, "16:30"],
    focus: {
      at: [-40, "20:10"],
      criteria: ["clear-instructions", "real-communication"],
      note: "Pair work takes for ever to begin. What do they do after I say 'Start'?",
    },
    observation: {
      sheet: `
        01:00  Date, weather, one-minute chat. 13 of 15 pairs in English. [real-communication]
        06:40  Liam holds up a train ticket: "I'm going to go to Kyoto." A wait. Seven students
               say "Kyoto!" Nobody asks for Japanese. [adjusted-speech]
        11:15  Explains the interview sheet for 2 min 10 s. The sheets are still on the front
               desk. [clear-instructions]
        13:25  "OK? OK. Start!" 6 of 15 pairs begin. The rest look at the next pair or at the
               JTE. [clear-instructions]
        14:40  JTE gives the steps in Japanese. All pairs working 75 s after "Start".
               [clear-instructions, hand-overs]
        19:00  By the window: "Why?" – "Because … game!" Four pairs ask something that is not
               on the sheet. [real-communication]
        27:30  Three pairs report what they found out about the partner. [real-communication]
        36:00  Writing. Liam walks along the window side twice. [support-while-working]
        48:30  JTE and Liam talk at the door for about a minute. [after-class-review]
      `,
      taps: `
        00:20  both english whole
        01:00  pupils pairs
        03:40  alt whole
        06:50  # Open question
        11:15  alt english
        13:25  pupils quiet pairs
        14:00  teacher japanese whole
        14:40  pupils english pairs
        19:05  # Pupil to pupil in English
        19:40  # Pupil to pupil in English
        22:10  # Pupil to pupil in English
        26:30  # Pupil to pupil in English
        27:30  both english whole
        29:00  # Praise that says what for
        33:10  teacher japanese
        36:00  pupils quiet alone
        45:20  teacher mixed whole
      `,
      levels: {
        "clear-instructions": "1",
        "real-communication": "3",
        "adjusted-speech": "3",
        "after-class-review": "2",
      },
      texts: {
        keep: "The ticket and the wait. Five words, one object, and they said the rest.",
        wonder: "What did you expect the nine other pairs to do when you said 'Start'?",
        try: "Let the class see one full round before anybody begins.",
      },
      shared: [-37, "17:05"],
    },
    reflection: {
      at: [-38, "21:00"],
      keep: "They asked each other 'Why?' without me.",
      change: "The first minute of the interview. Suzuki-sensei had to rescue it.",
      role: "partly",
      feeling: "fine",
      statements: { s04: 3, s06: 2, s07: 3 },
      shared: true,
    },
    reply: {
      at: [-37, "20:10"],
      kind: "reply",
      text: "75 seconds felt like ten minutes. I want to work on exactly this.",
    },
  },
  liamStart: {
    kind: "full",
    mentor: "maya",
    school: "midorigaoka",
    teacher: "suzuki",
    className: "2-B",
    on: -18,
    period: 2,
    made: [-24, "12:35"],
    focus: {
      at: [-20, "18:45"],
      criteria: ["clear-instructions", "hand-overs"],
      note: "Same class. Please time the start again.",
    },
    observation: {
      sheet: `
        00:00  Both teachers in the room; sheets already lie on every desk. [ready-on-time]
        04:30  "Do you have to cook dinner?" – "No, I don't. My brother has to!" Laughter at
               the second line. [model-together, hand-overs]
        09:50  Sheet in hand, Liam points to box 1, 2, 3 and says one line for each.
               [clear-instructions]
        11:20  One round in front. JTE asks the wrong question on purpose; students call out
               the right one. [clear-instructions, hand-overs]
        12:30  "OK? Start!" 12 of 15 pairs talk within 10 s, the last one after 25 s.
               [clear-instructions]
        18:40  JTE collects answers at the board. Liam stands beside it with a marker for
               3 min 30 s. [hand-overs]
        24:10  JTE: "Liam-sensei, do you have to clean your room?" Not in the plan. Two
               students ask a follow-up. [model-together]
        33:00  A group of three at the back: two talk, the third copies. Liam crouches and asks
               the third; "I have to … homework!" [support-while-working]
        47:40  At the desk: "Keep the wrong question. Change my talk before the writing." Both
               write it down. [after-class-review]
      `,
      taps: `
        00:30  both english whole
        04:30  # Open question
        06:10  alt
        09:50  # Open question
        11:20  both
        12:30  pupils pairs
        13:10  # Pupil to pupil in English
        15:30  # Pupil to pupil in English
        16:20  # Pupil to pupil in English
        18:40  teacher japanese whole
        22:10  both mixed
        24:10  # Open question
        26:00  pupils english groups
        27:20  # Pupil to pupil in English
        29:45  # Pupil to pupil in English
        33:30  # Praise that says what for
        35:00  pause
        37:00  resume
        37:10  pupils quiet alone
        46:00  teacher japanese whole
      `,
      levels: {
        "clear-instructions": "2",
        "hand-overs": "2",
        "model-together": "3",
        "after-class-review": "3",
      },
      texts: {
        keep: "The wrong question. From 75 seconds to 25 with one round in front of the class.",
        wonder: "Who is your 'OK?' for?",
        try: "Put two questions in its place that they can answer by pointing or in one word.",
      },
      shared: [-17, "16:25"],
    },
    reflection: {
      at: [-18, "19:50"],
      keep: "Acting it out with Suzuki-sensei. He enjoyed being wrong.",
      change: "I do not know what to do with my hands while he is at the board.",
      role: "yes",
      feeling: "energised",
      statements: { s05: 3, s06: 3, s13: 2, s15: 3 },
      shared: true,
    },
    reply: {
      at: [-17, "18:55"],
      kind: "reply",
      text: "The 'OK?' is for me, I think. Two questions it is.",
    },
  },
  liamPlanned: {
    kind: "full",
    mentor: "maya",
    school: "midorigaoka",
    teacher: "suzuki",
    className: "2-B",
    on: 1,
    period: 4,
    made: [-6, "16:15"],
    focus: {
      at: [-3, "20:30"],
      criteria: ["clear-instructions", "everyone-takes-part"],
      note: "Do the back rows know what to do, or do they copy the front?",
    },
  },
} satisfies Story["visits"];
