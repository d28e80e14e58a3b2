import type * as en from "../en/goal";

export const followUp: typeof en.followUp = {
  due: {
    ahead: (day) => `${day}に確認します`,
    today: "今日が確認する日です",
    overdue: (day) => `確認する日は${day}でした。様子を確かめるか、新しい日を選びましょう。`,
    look: "どうでしたか",
    newDate: "新しい日を選ぶ",
  },
  card: {
    open: "目標を開く",
    step: "次の一歩",
    evidence: "根拠になること",
    noStep: "前の一歩は終わりました。次はどうしますか。",
    with: (name) => `${name}さんといっしょに`,
    alone: "ひとりで",
    goalOf: (name) => `${name}さんの目標`,
    ended: (day) => `${day}に終了`,
    none: "この訪問のあとに決めた目標はありません。",
    otherRuns: "ほかの目標に取り組み中です。一度に一つで十分です。",
    statuses: { open: "取り組み中", reached: "達成", "set-aside": "いったん置いた目標" },
    setNext: "次の一歩を決める",
  },
  readers: {
    whoSees: (name) =>
      `あなたと${name}さん、そして次に授業を訪問する人です。コーディネーターには件数だけが見えます。`,
    whoSeesAlone: "あなたと、次に授業を訪問する人です。コーディネーターには件数だけが見えます。",
    whoSeesNext: (names) =>
      `${names}と、次に授業を訪問する人（あなた）です。コーディネーターには件数だけが見えます。`,
    names: (first, second) => `${first}さん、${second}さん`,
    oneName: (name) => `${name}さん`,
  },
};
