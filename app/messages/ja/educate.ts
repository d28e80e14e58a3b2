import type * as en from "../en/educate";

export const educate: typeof en.educate = {
  learn: {
    title: "ミニ講座を一つ選ぶ",
    lead: "一つで十分です。短い文章と、授業で試せる三つのことです。",
    suggestions: "この訪問からのおすすめ",
    all: "すべてのミニ講座",
    picked: "今選んでいるもの",
    others: "すべてのミニ講座から選ぶ",
    submit: "これを選ぶ",
    whoSees: (name) => `選んだミニ講座の名前は、あなたと${name}さんが閲覧できます。`,
    whoSeesAlone: "あなただけです。",
    close: "訪問に戻る",
  },
  card: {
    none: (name) => `${name}さんは、まだミニ講座を選んでいません。`,
    pick: "ミニ講座を選ぶ",
    read: "読んで試す",
    other: "ほかのものを選ぶ",
    picked: (day) => `${day}に選びました`,
    triedNone: "まだ試していません",
    triedAll: "すべて試しました",
    tried: (n, of) => `${of}つのうち${n}つ試しました`,
  },
  because: {
    goal: (criterion) => `今の目標の観点が「${criterion}」のため`,
    focus: (criterion) => `見てほしい点に「${criterion}」を選んだため`,
    notes: (criterion) => `記録に「${criterion}」に関する内容があるため`,
    "not-yet": (criterion) => `自分の振り返りで、「${criterion}」について「まだ」と答えたため`,
    mentor: () => "ほかの人の授業を訪問しているため",
  },
};
