import type * as en from "../en/transfer";

export const observe: typeof en.observe = {
  transfer: {
    title: "紙の記録を入力する",
    lead: "記録一つを1行に入力します。Enterで次の行、Tabで次の欄に進みます。",
    timeHelp:
      "時刻：935、9:35、または +12（開始から12分）。空欄のときは、上の行と同じ時刻になります。",
    tagHelp:
      "観点：番号（複数はコンマで区切る）、または名前の初めの文字。＋はよかったこと、？は気になったこと。",
    criteria: "観点と番号",
    lesson: (from, until) => `授業：${from}〜${until}`,
    line: (n) => `${n}行目`,
    time: "時刻",
    note: "記録",
    tag: "観点",
    submit: "保存する",
    whoSees: "フィードバックを共有するまでは、あなただけです。",
    whoSeesSecond: "あなたと、二人とも終えたあとは、もう一人の参観者です。",
    saved: "保存済みの記録",
    savedCount: (n) => `${n}件`,
    toObservation: "記録画面に進む",
    afterwards:
      "保存すると、予定していた時刻の授業の記録として始まります。どの行も、あとから直せます。",
  },
};
