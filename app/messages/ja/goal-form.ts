import type * as en from "../en/goal-form";

export const followUp: typeof en.followUp = {
  form: {
    title: "目標を一つ、次の一歩を一つ",
    titleWith: (name) => `${name}さんの目標と次の一歩を、いっしょに決める`,
    titleNew: "目標を決める",
    lead: "今週から試せるくらい、小さなことで十分です。",
    criterion: "どの観点についてですか",
    choose: "選んでください",
    asked: "見てほしいこととして選んだ観点",
    askedOther: "ALTが見てほしいこととして選んだ観点",
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
    runningTitle: "取り組み中の目標があります",
    runningText: "一度に一つで十分です。今の目標を続けるか、先に終えましょう。",
    toRunning: "取り組み中の目標を開く",
    close: "訪問に戻る",
  },
};
