import type * as en from "../en/instrument";

export const instrument: typeof en.instrument = {
  noScript:
    "この画面にはJavaScriptが必要です。使えない場合は、記録用紙を印刷してご利用ください。保存済みの内容はそのまま残ります。",
  clock: {
    label: "授業の時計",
    of: (minutes) => `／${minutes}分`,
    end: "授業終了",
    goOn: "再開する",
    ended: "授業は終了しました",
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
    needsNote: "この観点の記録があると、段階を選べます。",
    lostNote: "この観点の記録がなくなりました。記録がつくまで、この段階は共有されません。",
    clear: "取り消す",
    optional: "段階の記入は任意です。見ていない観点は空けておきましょう。",
    none: "この観察に段階はありません。記録と自分の言葉だけで十分です。",
    notes: (n) => `記録${n}件`,
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
    paper: "記録用紙を印刷",
    savedAgain: "すべて保存できました。",
  },
  file: {
    open: "保存したファイルを取り込む",
    unknown: "このファイルには、この観察の記録がありません。",
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
    lesson: "授業",
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
    full: "この観察にはこれ以上保存できません（記録2,000件、20万文字、変更1万回まで）。入力した内容はこの端末に残っています。",
    closed: "この観察はすでに共有されています。",
    invalid: "サーバーがこの変更を読み取れませんでした。",
    dismiss: "消してよい",
    copy: "残したいときは、先に文章をコピーしてください。",
  },
};
