import type { Story } from "../story";

/** Reads Japanese best; yesterday's visit is still a draft in her mentor's hands. */
export const hana = {
  visits: {
    hanaAlphabet: {
      kind: "full",
      mentor: "maya",
      school: "aoba",
      teacher: "tanaka",
      className: "5年2組",
      on: -41,
      period: 2,
      made: [-48, "9:55"],
      focus: {
        at: [-43, "18:10"],
        criteria: ["adjusted-speech", "goal-and-role"],
        note: "English is my third language. Am I too careful, too fast?",
      },
      observation: {
        sheet: `
          00:10  Tanaka-sensei and Hana read the goal together: 「道案内をしよう」. [goal-and-role]
          05:00  "Go straight. Turn left. Stop." Hana walks between the desks while she speaks.
                 [adjusted-speech]
          09:30  Three sentences in a row without a stop; heads turn to the homeroom teacher.
                 [adjusted-speech]
          11:15  A student: "One more, slow please." Hana repeats with gestures; the arm of the
                 class goes left. [adjusted-speech]
          20:00  Blindfold walk in pairs, 14 of 15 pairs reach the door. [real-communication]
          31:40  Homeroom teacher leads a round in English, Hana follows her orders into the
                 cupboard. [hand-overs]
          43:00  Students say where they got lost. [after-class-review]
        `,
        levels: { "adjusted-speech": "2", "goal-and-role": "3", "hand-overs": "4" },
        texts: {
          keep: "You let her steer you into the cupboard. I have not laughed so much this year.",
          wonder: "How do you notice that three sentences have been one too many?",
          try: "One sentence, one movement, one breath.",
        },
        shared: [-40, "16:30"],
      },
      reflection: {
        at: [-41, "17:40"],
        keep: "田中先生が楽しそうに英語で指示を出していたこと。",
        change: "続けて三文話してしまった。一文ずつ区切りたい。",
        role: "yes",
        feeling: "fine",
        statements: { s01: 3, s04: 2 },
        shared: true,
      },
      reply: {
        at: [-40, "18:25"],
        kind: "reply",
        text: "A student asked me to slow down, in English. That alone was worth it.",
      },
    },
    hanaSelf: {
      kind: "self",
      mentor: null,
      school: "aoba",
      teacher: "tanaka",
      className: "5年2組",
      on: -22,
      period: 4,
      made: [-23, "17:30"],
      focus: {
        at: [-23, "17:35"],
        criteria: ["adjusted-speech"],
        note: "一文・一動作・一呼吸",
      },
      observation: {
        sheet: `
          04:00  One sentence, one picture, breath. Students finish the second sentence.
                 [adjusted-speech]
          12:30  Forgot the breath in the rules of the game. Tanaka-sensei breathed in loudly.
                 [adjusted-speech]
          13:00  Started again, four short sentences. 30 of 30 moved their piece.
                 [adjusted-speech]
        `,
        texts: { keep: "A partner who breathes for me." },
        shared: [-22, "17:20"],
      },
      reflection: {
        at: [-22, "17:00"],
        keep: "田中先生の「深呼吸」の合図。",
        change: "ゲームの説明も一文ずつにする。",
        role: "yes",
        feeling: "energised",
        shared: false,
      },
    },
    hanaDraft: {
      kind: "full",
      mentor: "maya",
      school: "higashi",
      teacher: "watanabe",
      className: "2年B組",
      on: -1,
      period: 2,
      made: [-8, "13:20"],
      focus: {
        at: [-4, "18:50"],
        criteria: ["adjusted-speech", "response-to-students"],
        note: "First time in junior high with you. Same question.",
      },
      observation: {
        sheet: `
          02:40  "Have you heard the news? Listen. Wait. Our … cake … is gone." One finger for
                 each word. [adjusted-speech]
          08:00  Who took the cake: students read alibis to each other in fours.
                 [real-communication]
          15:20  Student: "He was sleep." Hana: "He was sleeping? At two o'clock?" – "Sleeping,
                 yes, sleeping!" [response-to-students]
          27:30  JTE plays the detective; Hana plays a suspect and speaks faster than before.
                 Nobody asks for a repeat. [adjusted-speech, model-together]
          41:00  Seven of eight groups name the same thief. [real-communication]
        `,
        taps: `
          00:00  teacher japanese whole
          01:50  both english
          03:05  alt
          06:40  both mixed
          08:00  pupils english groups
          10:30  # Open question
          14:10  mixed
          15:20  alt english whole
          15:45  # Open question
          17:30  # Praise that says what for
          19:30  pupils pairs
          21:00  # Pupil to pupil in English
          22:15  # Pupil to pupil in English
          24:40  # Pupil to pupil in English
          26:50  teacher japanese whole
          27:30  both english
          34:00  pupils groups
          36:20  # Pupil to pupil in English
          41:00  both mixed whole
          45:30  teacher japanese
        `,
        levels: { "adjusted-speech": "4" },
        texts: { keep: "You were faster at the end than at the beginning, and they came along." },
      },
    },
  },
  goals: {
    hanaPace: {
      mentor: "maya",
      visit: "hanaAlphabet",
      criterion: "adjusted-speech",
      title: "Short sentences with room to think",
      set: [-39, "16:25"],
    },
  },
  steps: {
    hanaBreath: {
      goal: "hanaPace",
      text: "One sentence, one movement, one breath – in every instruction.",
      evidence: "Students do the first part before they hear the second.",
      set: [-39, "16:30"],
      due: -21,
      ended: {
        status: "seen",
        at: [-21, "17:10"],
        by: "hana",
        reason: "All pieces moved after the second try.",
        seen: { visit: "hanaSelf", line: 2 },
      },
    },
    hanaNatural: {
      goal: "hanaPace",
      text: "Say the last round of an activity at my normal speed.",
      evidence: "Who still follows, and how I can tell.",
      set: [-21, "17:15"],
      due: 5,
      checkIns: [
        {
          at: [-12, "17:45"],
          by: "hana",
          text: "In 5年2組 everybody but one table. I went back and pointed.",
        },
      ],
    },
  },
  reflections: {
    hanaLunch: {
      at: [-30, "13:25"],
      keep: "給食の時間に、チェコ語の「こんにちは」を聞かれた。",
      change: "来週は同じ班にもう一度行く。",
      feeling: "fine",
      statements: { s16: 3 },
    },
  },
  modules: {
    "sounds-and-letters": { at: [-20, "19:30"], visit: "hanaSelf", practices: [] },
    "graded-english": {
      at: [-38, "20:30"],
      visit: "hanaAlphabet",
      practices: [
        { step: 0, at: [-37, "19:00"], what: "14 words a sentence. I had guessed eight." },
        { step: 1, at: [-35, "16:20"], what: "「Go to the board」など、すべて7語以内にした。" },
      ],
    },
  },
} satisfies Story;
