import type * as en from "../en/observe";

export const observe: typeof en.observe = {
  moments: {
    before: "開始前",
    minute: (n) => `${n}分目`,
  },
  levelNames: {
    "1": "これから",
    "2": "取り組み中",
    "3": "定着",
    "4": "発展",
    "not-seen": "今回は見られなかった",
    "not-in-role": "今回の役割に含まれない",
  },
  signs: { label: "しるし", well: "よかった", wonder: "聞きたい" },
  version: {
    title: (n) => `フィードバック 第${n}版`,
    shared: (when) => `${when}に共有`,
    corrected: (n, when, reason) => `第${n}版（${when}に訂正）：${reason}`,
    newer: "新しい版があります。",
    readNewest: "最新の版を読む",
    all: "版の一覧",
    item: (n) => `第${n}版`,
    present: "表示中",
  },
  feedback: {
    evidence: "授業の流れ",
    ribbon: (n) => `授業中の記録${n}件`,
    noNotes: "今回、個別の記録はありません。",
    focus: "見てほしいと選んだ観点",
    criteria: "観点",
    others: "ほかの観点",
    noNote: "この観点の記録はありません。",
    keep: "よかったこと",
    wonder: "気になったこと・聞きたいこと",
    try: "次に試すこと",
  },
};
