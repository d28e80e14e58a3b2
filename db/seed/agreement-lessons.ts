import type { SeedLesson } from "./scene";

const same = { agreement: "liamSuzuki", period: 3, className: "2-B" } as const;

/** Lessons under the sample's agreements, with both parties' reviews. */
export const lessons = {
  liamPlaces: {
    ...same,
    on: -15,
    goal: "I can ask where things are.",
    page: "p. 42",
    language: "Where is …? / It's on the …",
    alt: {
      at: [-15, "12:20"],
      answers: {
        "r1-keep": "The map on the board: everybody pointed before they spoke.",
        "r1-next": "I bring the second map.",
      },
      otherwise: { "d-language-feedback": "both", "b-ict": "alt" },
    },
    teacher: {
      at: [-15, "16:10"],
      answers: { "r1-keep": "地図が分かりやすかったです。", "r1-next": "名前カードを用意します。" },
      otherwise: { "d-language-feedback": "both", "b-ict": "alt" },
    },
  },
  liamWay: {
    ...same,
    on: -12,
    goal: "I can tell somebody the way.",
    page: "p. 44",
    alt: {
      at: [-12, "12:25"],
      answers: { "r1-me": "I spoke while they were still writing." },
      otherwise: { "d-language-feedback": "both" },
    },
    teacher: { at: [-12, "16:30"] },
  },
  liamTown: {
    ...same,
    on: -10,
    goal: "I can speak about my town.",
    page: "p. 46",
    alt: {
      at: [-10, "12:15"],
      answers: { "r1-keep": "Two rounds with new partners." },
      otherwise: { "d-language-feedback": "both", "a-store": "nobody" },
    },
  },
  liamTrip: {
    ...same,
    on: -7,
    page: "p. 48",
    alt: {
      at: [-7, "12:30"],
      kind: "went-wrong",
      answers: {
        "w-fact": "The tablets took eight minutes to start.",
        "w-cause": "Both of us thought the other had charged them.",
        "w-change": "Who looks at the tablets the day before.",
        "r1-next": "I charge them after the fifth period.",
      },
      otherwise: { "b-ict": "nobody", "d-language-feedback": "teacher" },
    },
    teacher: {
      at: [-7, "16:45"],
      kind: "went-wrong",
      answers: {
        "w-fact": "タブレットの準備に時間がかかりました。",
        "w-change": "前日の確認の担当を決めるとよさそうです。",
        "r1-next": "予備の紙を印刷しておきます。",
      },
      otherwise: { "b-ict": "alt", "d-language-feedback": "teacher" },
    },
  },
  liamFood: {
    ...same,
    on: -3,
    goal: "I can order a meal.",
    page: "p. 52",
    language: "I'd like … / Would you like …?",
    alt: {
      at: [-3, "12:20"],
      answers: {
        "r1-keep": "The menu cards. Pairs changed without a word from us.",
        "r1-me": "I can wait longer before I help.",
        "r1-next": "I bring real menus from home.",
      },
      otherwise: { "b-ict": "alt" },
    },
    teacher: {
      at: [-3, "16:15"],
      answers: {
        "r1-keep": "メニューカードがよかったです。次も続けたいです。",
        "r1-me": "めあての確認を、もう少し短くします。",
        "r1-next": "注文の表現を板書しておきます。",
      },
      otherwise: { "b-ict": "alt" },
    },
  },
  liamMenu: { ...same, on: -1, goal: "I can recommend a dish.", page: "p. 54" },
  liamNext: { ...same, on: 4, goal: "I can thank a host.", page: "p. 56" },
  sofiaRoutine: {
    agreement: "sofiaWatanabe",
    period: 2,
    className: "1年A組",
    on: -6,
    goal: "I can describe my day.",
    alt: {
      at: [-6, "15:40"],
      answers: { "r1-keep": "The clock game warmed them up." },
      otherwise: { "d-wrap-up": "both" },
    },
    teacher: {
      at: [-6, "16:20"],
      answers: { "r1-keep": "最初の活動で、よく声が出ていました。" },
      otherwise: { "d-wrap-up": "both" },
    },
  },
} satisfies Record<string, SeedLesson>;
