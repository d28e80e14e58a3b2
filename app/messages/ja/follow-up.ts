import type * as en from "../en/follow-up";

export const followUp: typeof en.followUp = {
  due: {
    ahead: (day) => `${day}に確認します`,
    today: "今日が確認する日です",
    overdue: (day) => `確認する日は${day}でした。様子を確かめるか、新しい日を選びましょう。`,
    look: "結果を記録する",
    newDate: "新しい日を選ぶ",
  },
  card: {
    open: "目標を開く",
    step: "次の一歩",
    evidence: "根拠",
    noStep: "前の一歩は終わりました。次はどうしますか。",
    with: (name) => `${name}さんと一緒に`,
    alone: "ひとりで",
    goalOf: (name) => `${name}さんの目標`,
    ended: (day) => `${day}に終了`,
    none: "この訪問のあとに決めた目標はありません。",
    otherRuns: "ほかの目標が進行中です。一度に一つで十分です。",
    statuses: { open: "進行中", reached: "達成", "set-aside": "保留中の目標" },
    setNext: "次の一歩を決める",
  },
  readers: {
    whoSees: (name) =>
      `あなたと${name}さんです。ALTが同意した訪問の参観者には、2日前から、今の「次の一歩」だけが表示されます。コーディネーターには件数だけが表示されます。`,
    whoSeesAlone:
      "あなただけです。ALTが同意した訪問の参観者には、2日前から、今の「次の一歩」だけが表示されます。コーディネーターには件数だけが表示されます。",
  },
  form: {
    title: "目標を一つ、次の一歩を一つ",
    titleWith: (name) => `${name}さんの目標と次の一歩を、一緒に決める`,
    titleNew: "目標を決める",
    lead: "今週から試せるくらい、小さなことで十分です。",
    criterion: "どの観点についてですか",
    choose: "選んでください",
    asked: "見てほしい点に選んだ観点",
    askedOther: "ALTが見てほしい点に選んだ観点",
    goal: "目標（自分の言葉で）",
    goalHint: "例：「Start と言う前に、全員が何をするか分かっている。」",
    step: "次の一歩",
    stepHint: "例：「Start の前に、学級の前で1回やって見せる。」",
    stepFrom: (name) => `${name}さんの「次に試すこと」です。自分の言葉に直してかまいません。`,
    stepFromOwn: "あなたが書いた「次に試すこと」です。自由に直してかまいません。",
    stepFromYou: "あなたが書いた「次に試すこと」です。二人で言葉を決めましょう。",
    evidence: "何を根拠にしますか",
    evidenceHint:
      "見たり聞いたりできることを書きます。例：「30秒以内に、ほとんどの組が活動を始めている。」",
    dueOn: "確認する日",
    dueHint: "2週間後くらいが目安です。",
    submit: "目標を決める",
    runningTitle: "進行中の目標があります",
    runningText: "一度に一つで十分です。今の目標を続けるか、先に終えましょう。",
    toRunning: "進行中の目標を開く",
    close: "訪問に戻る",
  },
};
