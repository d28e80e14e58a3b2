import type * as en from "../en/review";

export const instrument: typeof en.instrument = {
  title: (name) => `${name}さんの授業を観察`,
  titleSelf: "自分の授業の観察",
  titleShadow: (name) => `${name}さんの授業を見学`,
  toVisit: "訪問に戻る",
  start: {
    lead: "まず事実から。話されたこと・行われたことを、時刻とともに書きます。入力しながら一行ずつ保存されます。",
    now: "時計をスタート",
    nowHint: "ここから授業の時計が動きます。いつでも終了・再開できます。",
    afterwards: "あとから書き写す",
    afterwardsHint: (from, until) =>
      `紙に記録した授業のときに使います。時計は${from}〜${until}になり、記録ごとに時刻を入れられます。`,
    notToday: (when) => `この授業の予定は${when}です。`,
    begin: "観察を始める",
    undo: "開始を取り消す",
    undoHint: "まだ何も書いていないので、取り消すと訪問の日時を変更できます。",
    whoSeesOther: (alt) =>
      `共有するまではあなただけです。共有すると、${alt}さんが自分の振り返りのあとに見られます。ほかの人には見えません。`,
    whoSeesTwo: (alt, colleague) =>
      `共有するまではあなただけです。共有すると、${alt}さんが自分の振り返りのあとに見られます。${colleague}さんは、二人とも終えたあとに記録を読めます。ほかの人には見えません。`,
    whoSeesSecond: (colleague) =>
      `あなたと、二人とも終えたあとは${colleague}さんです。ほかの人には見えません。`,
    paper: "紙の記録を入力する",
    whoSeesSelf: "あなただけです。ほかの人は開けません。",
    whoSeesShadow: (mentor) =>
      `完了したあとも、あなただけです。${mentor}さんに何を伝えるかは、あなたが決められます。`,
  },
  words: {
    title: "自分の言葉で",
    keep: { label: "よかったこと", hint: "続けてほしいことを、見た場面とともに。" },
    wonder: {
      label: "気になったこと・聞きたいこと",
      hint: "答えを知らない、本当に聞いてみたいことを一つ。",
    },
    try: { label: "次に試すこと", hint: "来週できるくらいの、小さなことを一つ。" },
    whoSeesOther: (alt) => `あなたと、共有後は${alt}さんだけです。`,
    whoSeesSelf: "あなただけです。",
    whoSeesShadow: (mentor) => `あなただけです。${mentor}さんには見えません。`,
  },
  share: {
    go: "確認して共有する",
    goSelf: "確認して完了する",
    goSecond: "二人の記録を並べて見る",
    notYet: "まだ保存が終わっていません。「保存済み」になってから共有してください。",
    title: "共有の前に",
    titleFinish: "完了の前に",
    lead: (alt) => `${alt}さんが読む内容です。`,
    leadSelf: "あとで読み返せる内容です。",
    leadShadow: (mentor) => `あとで読み返せる内容です。${mentor}さんには見えません。`,
    whoSees: (alt) =>
      `${alt}さんとあなたです。${alt}さんには、自分の振り返りのあとに表示されます。コーディネーターに分かるのは訪問があったことだけで、この内容は見えません。`,
    whoSeesSelf: "あなただけです。",
    whoSeesShadow: (mentor) =>
      `あなただけです。${mentor}さんとコーディネーターに分かるのは訪問があったことだけで、この内容は見えません。`,
    empty: "まだ内容がありません",
    emptyText: "記録または文章を、一つ以上書いてください。",
    hints: "もう一度見ておきたいところ",
    hintsText: "すべてを埋めなくてもかまいません。",
    focusWithoutNote: (criterion) => `見てほしいと選ばれた「${criterion}」の記録がまだありません。`,
    levelWithoutNote: (criterion) => `「${criterion}」の段階には記録がないため、共有されません。`,
    untagged: (n) => `観点のない記録が${n}件あります。`,
    emptyParts: (parts) => `まだ書いていない欄：${parts.map((part) => `「${part}」`).join("")}`,
    names: (words) =>
      `児童生徒の名前ではありませんか：${words.map((word) => `「${word}」`).join("")}`,
    noGaps: "記録・観点・文章がそろっています。",
    button: (alt) => `${alt}さんに共有する`,
    finish: "完了する",
    correction: (version) => `第${version}版として共有する`,
    finishCorrection: (version) => `第${version}版として完了する`,
    back: "観察の画面に戻る",
    permanent:
      "共有したあと、相手に知らせずに取り消すことはできません。あとから訂正すると新しい版になり、お二人に表示されます。",
    permanentFinish: "あとから変更すると新しい版になり、この版も残ります。",
    reason: "訂正の理由",
    reasonHint: "一行で大丈夫です。新しい版の上に表示されます。",
    unchanged: (version) => `第${version}版から変わったところはありません`,
    unchangedText: "訂正を続けるか、今の版のままにできます。",
    leaveAsIs: "このままにする",
  },
  correct: {
    title: "共有した内容を訂正する",
    lead: (alt) =>
      `観察の画面をもう一度開いて直せます。新しい版を共有するまで、${alt}さんには今の版がそのまま表示されます。`,
    leadSelf: "観察の画面をもう一度開いて直せます。今の版はそのまま残ります。",
    visible: (version) =>
      `第${version}版はこれからも読めます。新しい版には、日付と訂正の理由が表示されます。`,
    button: "訂正を始める",
    link: "訂正する",
    inProgress: "訂正を続ける",
  },
};
