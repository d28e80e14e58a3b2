import type * as en from "../en/reflections";

export const reflect: typeof en.reflect = {
  list: {
    title: "自分の振り返り",
    lead: "自分自身のメンターになる時間です。どの授業のあとでも、1分で書けます。",
    whoSees: "あなただけです。訪問のあとに共有したものには、「共有中」と表示しています。",
    write: "振り返りを書く",
    empty: "振り返りは、まだありません",
    emptyText:
      "次の授業のあとに1分だけ、よかったことと、一つ変えるとしたら何かを書いてみましょう。あなた以外の人には見えません。",
    alone: "自分の授業",
    visit: "訪問のあった授業",
    openVisit: "訪問を開く",
    older: "前の振り返り",
    newer: "新しい振り返り",
    shared: "共有中",
  },
  alone: {
    title: "授業後の1分",
    lead: "どの授業についてでも書けます。訪問は必要なく、ほかの人には見えません。",
    save: "保存する",
  },
};
