import type * as en from "../en/visit-changes";

export const visitChanges: typeof en.visitChanges = {
  move: {
    title: "訪問の日時を変更する",
    now: (when) => `現在の予定：${when}`,
    reason: "理由",
    reasonHint: "例：運動会の練習が入ったため。",
    whoSees: "理由を読めるのはお二人だけです。コーディネーターには新しい日時だけが見えます。",
    submit: "日時を変更する",
  },
  cancel: {
    title: "訪問を取りやめる",
    lead: "一覧には「取りやめ」として残ります。別の日に行う場合は、日時の変更をお使いください。",
    reason: "理由",
    reasonHint: "短くてかまいません。例：学級閉鎖のため。",
    whoSees:
      "理由を読めるのはお二人だけです。コーディネーターには取りやめになったことだけが見えます。",
    submit: "訪問を取りやめる",
    keep: "取りやめない",
    moveInstead: "日時を変更する",
  },
  answer: {
    title: (name) => `${name}さんからの訪問の依頼`,
    lead: "「はい」でも「今回は見送り」でも大丈夫です。",
    choice: "返事",
    accept: "はい、お願いします",
    acceptHint: "この内容で予定が決まります。あとから日時を変更できます。",
    decline: "今回は見送ります",
    declineHint: "相手に伝わるように、ひとことお書きください。",
    line: "ひとこと",
    lineHint: "例：「その日は小学校の勤務です。翌週はいかがですか。」",
    whoSees: "お二人だけです。",
    otherDay: "別の日がよいときは、先に日時を変更してから「はい」を選んでください。",
    submit: "返事を送る",
  },
  invite: {
    title: "もう一人のメンターと見る",
    lead: "同じ授業を、もう一人のメンターも参観できます。記録はそれぞれ一人で書き、二人とも終えたあとに、二人の記録を並べて見ます。",
    person: "一緒に参観する人",
    choose: "メンターを選ぶ",
    nobody: "組織には、ほかにメンターがまだいません。",
    whoSees: (alt) =>
      `だれが参観するかは、${alt}さんとコーディネーターにも表示されます。招待された人が閲覧できるのは、予定と見てほしい点です。${alt}さんのひとこと・振り返り・目標や、あなたのフィードバックは閲覧できません。`,
    submit: "招待する",
    withdrawTitle: (name) => `${name}さんを招待しています`,
    withdrawLead: "相手が記録を始めるまでは、招待を取り消せます。",
    withdraw: "招待を取り消す",
  },
};
