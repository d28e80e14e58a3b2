import type * as en from "../en/own-view";

export const reflect: typeof en.reflect = {
  own: {
    title: "あなたの振り返り",
    quick: "四つの質問に、1分ほどでお答えください。答えたいものだけでかまいません。",
    opensFeedback: (name) =>
      `まずはあなたの振り返りから。保存するか省略すると、${name}さんのフィードバックが表示されます。`,
    keepHint: "例：「私が言わなくても、Why? と聞き合っていた。」",
    changeHint: "一つで十分です。",
    noAnswer: "答えない",
    statements: "ほかの項目（任意）",
    statementsHint:
      "どのくらい当てはまるかを言葉で選びます。合わない項目は、そのままで大丈夫です。",
    focusStatements: "見てほしいこととして選んだ観点",
    otherStatements: (n) => `そのほかの${n}項目`,
    allStatements: (n) => `全${n}項目`,
    share: (name) => `${name}さんに共有する`,
    shareHint: "共有するかどうかは、あとからいつでも変えられます。",
    whoSees: (name) => `あなただけです。「${name}さんに共有する」を選ぶと、お二人が見られます。`,
    whoSeesAlone: "あなただけです。どの役割の人にも見えません。",
    save: "振り返りを保存する",
    skip: "省略する",
    skipText:
      "時間がないときや、書くことがないときは、省略してかまいません。あとから書くこともできます。",
    skipTextOpen: "書き足すことがなければ、このままで大丈夫です。",
    close: "訪問に戻る",
    answered: "フィードバックに返信したので、振り返りはそのときのまま残ります。",
    begins: (when) => `振り返りは、授業の開始（${when}）から書けます。`,
  },
};
