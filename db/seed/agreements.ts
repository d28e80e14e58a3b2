import type { SeedAgreement } from "./scene";

export const agreements = {
  /** Agreed, changed later and agreed again; running. */
  liamSuzuki: {
    alt: "liam",
    teacher: "suzuki",
    scope: "term",
    classes: "1-A, 1-B, 2-B",
    from: -55,
    to: 25,
    preset: "jhs-jte-led",
    minutes: 50,
    mode: "full",
    versions: [
      {
        by: "alt",
        at: [-58, "15:40"],
        message: "Could we start with this? I am new, please change whatever does not fit.",
        lines: { contact: "Note on my desk, or the staff room after lunch" },
        answer: {
          by: "teacher",
          at: [-57, "12:40"],
          text: "ありがとうございます。一つだけ変えたいところがあります。",
        },
      },
      {
        by: "teacher",
        at: [-57, "16:20"],
        message:
          "プリントの作成をお願いできますか。印刷は私が行います。火曜日の3校時に話しましょう。",
        owners: { "b-make-materials": "alt", "d-instruct": "both" },
        lines: { slot: "火曜 3校時 10分" },
        confirmed: [-56, "8:40"],
      },
      {
        by: "alt",
        at: [-20, "16:10"],
        message: "The last two lessons ran late: may I keep an eye on the time too?",
        owners: { "d-time": "both" },
        reviewOn: 12,
        confirmed: [-19, "12:50"],
      },
    ],
    sent: [-58, "15:45"],
    shared: true,
  },
  /** Waits for the teacher's confirmation. */
  liamTakahashi: {
    alt: "liam",
    teacher: "takahashi",
    scope: "unit",
    classes: "3-A",
    from: 1,
    to: 18,
    preset: "secondary-team",
    minutes: 50,
    mode: "full",
    versions: [
      {
        by: "alt",
        at: [-2, "16:00"],
        message: "For the debate unit. Shall we plan it as two equal teachers?",
        lines: { goal: "Give one reason and answer one question" },
      },
    ],
    sent: [-2, "16:05"],
  },
  /** The teacher proposed a change, and it is the ALT's turn. */
  sofiaWatanabe: {
    alt: "sofia",
    teacher: "watanabe",
    scope: "term",
    classes: "1年A組、3年C組",
    from: -50,
    to: 25,
    preset: "jhs-jte-led",
    minutes: 50,
    mode: "full",
    versions: [
      { by: "alt", at: [-52, "15:30"], confirmed: [-51, "16:40"] },
      {
        by: "teacher",
        at: [-1, "16:30"],
        message: "次の単元では、めあてを一緒に読み上げていただけると助かります。",
        owners: { "d-goal-board": "both", "d-wrap-up": "both" },
      },
    ],
    reviewsShared: true,
    sent: [-52, "15:35"],
  },
  /** Under an outsourcing contract: the company has confirmed the content. */
  thaboKato: {
    alt: "thabo",
    teacher: "kato",
    scope: "term",
    classes: "1の3",
    from: -50,
    to: 25,
    preset: "jhs-jte-led",
    minutes: 50,
    mode: "information-only",
    versions: [
      { by: "alt", at: [-52, "15:50"], company: { person: "ひばり外語 三浦 直子", on: -52 } },
    ],
    sent: [-51, "12:30"],
  },
} satisfies Record<string, SeedAgreement>;
