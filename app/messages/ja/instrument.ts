import type { Messages } from "../en";

export const instrument: Messages["instrument"] = {
  title: (name) => `${name}さんの授業を観察`,
  titleSelf: "自分の授業の観察",
  titleShadow: (name) => `${name}さんの授業を見学`,
  toVisit: "訪問に戻る",
  noScript:
    "この画面にはJavaScriptが必要です。使えない場合は、記録用紙を印刷してご利用ください。保存済みの内容はそのまま残ります。",

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
    whoSeesSelf: "あなただけです。ほかの人は開けません。",
    whoSeesShadow: (mentor) =>
      `完了したあとも、あなただけです。${mentor}さんに何を伝えるかは、あなたが決められます。`,
  },

  clock: {
    label: "授業の時計",
    of: (minutes) => `／${minutes}分`,
    end: "授業終了",
    goOn: "再開する",
    ended: "授業は終了しました",
    before: "開始前",
    minute: (n) => `${n}分目`,
  },

  save: {
    saved: "保存済み",
    saving: "保存中…",
    retrying: "未保存（自動で再送します）",
    signedOut: "未保存（ログアウト中）",
    noAccess: "未保存（権限がありません）",
    attention: "確認が必要です",
    unsent: (n) => `未送信 ${n}件`,
    tryNow: "今すぐ送る",
    retryingText:
      "サーバーにつながりません。入力した内容はこの端末に残っており、つながりしだい送信します。",
    retryingUnkept:
      "サーバーにつながらず、このブラウザーには未送信の内容を残せません。このページを開いたままにしてください。",
    signedOutText:
      "ログインの有効期限が切れました。別のタブでログインし直してください。ここの内容は失われず、保存は自動で再開します。",
    signIn: "ログインする（新しいタブ）",
    noAccessText:
      "この観察を書く人として確認できませんでした。この端末で別の人がログインしていませんか。入力した内容はここに残っています。",
    notKept:
      "この端末には記録を残せません（空き容量がないか、保存が許可されていません）。「保存済み」と出るまでこのページを開いたままにするか、ファイルに保存するか、紙に書いてください。",
    closedText:
      "この観察は、別の画面ですでに共有されました。そのあとの次の内容は保存されていません。",
    file: "ファイルに保存",
    paper: "参観シートを印刷",
    savedAgain: "すべて保存できました。",
  },

  file: {
    open: "保存したファイルを取り込む",
    unknown: "このファイルには、この参観の記録がありません。",
    taken: (n: number) =>
      n === 0 ? "ファイルの内容は、すでにすべて入っています。" : `${n}件を取り込みました。`,
  },

  brief: {
    title: "見てほしいこと",
    asks: (name) => `${name}さんより`,
    nothing: (name) => `${name}さんから、特に見てほしいことの指定はありません。`,
    lastStep: "前回の「次の一歩」",
    due: (day) => `確認する日：${day}`,
    evidence: "できたと分かるしるし",
  },

  views: {
    label: "画面の切り替え",
    notes: "記録",
    criteria: "観点",
    words: "まとめ",
  },

  note: {
    stream: "記録",
    empty: "記録はまだありません",
    emptyText:
      "見たこと・聞いたことを書きましょう。話された言葉、だれが何をしたか、何組ができたかなど。",
    line: "新しい記録",
    placeholder: "見たこと・聞いたこと…",
    keys: "Enterで記録、Shift＋Enterで改行します。",
    add: "記録する",
    time: "記録の時刻",
    edit: "編集",
    editNote: (time) => `${time}の記録を編集`,
    remove: "削除",
    removed: "記録を削除しました",
    undo: "元に戻す",
    done: "完了",
    text: "記録",
    untagged: "観点なし",
    tags: "この記録の観点",
  },

  tags: {
    label: "この記録につける観点",
    all: "すべての観点",
    more: "ほかの観点",
  },

  names: {
    hint: (word) =>
      `「${word}」は児童生徒の名前ですか。名前のときは「窓側の児童」のように書き換えましょう。`,
    fine: "このままでよい",
  },

  levels: {
    title: "観点",
    focus: "見てほしいと選ばれた観点",
    others: "ほかの観点",
    open: "見るポイントと説明",
    lookFor: "見るポイント",
    descriptors: "四つの段階の説明",
    question: "話し合いの問い",
    outside: "授業ではなく、話し合いの中で確かめる観点",
    legend: (criterion) => `段階：${criterion}`,
    names: {
      "1": "これから",
      "2": "取り組み中",
      "3": "定着",
      "4": "発展",
      "not-seen": "今回は見られなかった",
      "not-in-role": "今回の役割に含まれない",
    },
    needsNote: "この観点の記録があると、段階を選べます。",
    lostNote: "この観点の記録がなくなりました。記録がつくまで、この段階は共有されません。",
    clear: "取り消す",
    optional: "段階の記入は任意です。見ていない観点は空けておきましょう。",
    none: "この観察に段階はありません。記録と自分の言葉だけで十分です。",
    notes: (n) => `記録${n}件`,
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

  conflict: {
    title: "別の画面で変更されています",
    mine: "この画面",
    theirs: "別の画面",
    theirsRemoved: "別の画面では、この記録は削除されています。",
    mineRemoved: "この画面では、この記録を削除しました。",
    noLevel: "段階なし",
    keepMine: "この画面の内容を残す",
    keepTheirs: "別の画面の内容を残す",
    keepBoth: "両方残す",
  },

  refused: {
    title: "保存されていません",
    "needs-evidence": "段階をつけるには、その観点の記録が一つ以上必要です。",
    "no-levels": "この種類の訪問では段階をつけません。",
    "unknown-criterion": "このルーブリックにない観点です。",
    "unknown-note": "この記録はすでにありません。",
    "unknown-mark": "このタップの記録はもうありません。",
    "base-missing": "もとになる変更が見つかりません。",
    "id-reused": "ほかの変更と区別できませんでした。",
    closed: "この観察はすでに共有されています。",
    invalid: "サーバーがこの変更を読み取れませんでした。",
    dismiss: "消してよい",
    copy: "残したいときは、先に文章をコピーしてください。",
  },

  share: {
    go: "確認して共有する",
    goSelf: "確認して完了する",
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
