import type * as en from "../en/modules";

export const modules: typeof en.modules = {
  library: {
    title: "学び",
    lead: "短いミニ講座です。それぞれに、授業で試せることが三つあります。時間は、読むのにかかる目安です。",
    search: "ミニ講座を検索",
    searchHint: "「ペア活動」「指示」「試験」などの言葉で探せます。",
    find: "検索",
    found: (n, query) =>
      n === 0 ? `「${query}」を含むミニ講座はありません。` : `「${query}」を含むミニ講座：${n}件`,
    foundNone: "別の言葉で検索するか、一覧からお探しください。",
    showAll: "すべてのミニ講座",
    list: "学びのリスト",
    listEmpty: "学びのリストには、まだ何もありません。下から選ぶか、次の訪問のあとに選びましょう。",
    listMore: (n) => `ほかの${n}件`,
    suggested: "おすすめ",
    all: "すべてのミニ講座",
    reading: "参考になるサイト",
    external: "外部サイトを開きます",
  },
  module: {
    back: "すべてのミニ講座",
    track: "分野",
    practice: "試してみる三つのこと",
    practiceLead:
      "順番は自由です。これからの授業で試したら、印をつけましょう。どうなったかをひとこと書いておくと、あとで役に立ちます。",
    step: (n) => `その${n}`,
    triedOn: (day) => `${day}に試しました`,
    tryIt: "試しました",
    happened: "どうなりましたか",
    happenedHint: "見たこと・聞いたことを、ひとことで十分です。",
    tick: "試した印をつける",
    edit: "ひとことを編集する",
    save: "保存する",
    untick: "印を取り消す",
    untickHint: "書いたひとことも消えます。",
    close: "ミニ講座に戻る",
    whoSees:
      "あなただけです。訪問のあとに選んだときは、講座名だけがその訪問の相手にも表示されます。試した内容は表示されません。",
    put: "学びのリストに加える",
    drop: "学びのリストから外す",
    onList: (day) => `${day}から学びのリストにあります`,
    fromVisit: (day) => `${day}の訪問のあとに選びました`,
    criteria: "関係する観点",
    reading: "参考になるサイト",
    readOnly: "ALTとメンターは、試したことにここで印をつけられます。",
  },
};
