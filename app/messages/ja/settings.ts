import type * as en from "../en/settings";

export const people: typeof en.people = {
  themes: { system: "端末に合わせる", light: "明るい", dark: "暗い" },
  settings: {
    title: "設定",
    profile: "あなたについて",
    theme: "画面の色",
    employmentNote: "コーディネーターが登録した内容です。違っているときはお知らせください。",
    whoSees: "名前は同じ組織の人に表示されます。",
    address: "メールアドレス",
    addressAct: "アドレスを変更する",
    addressPassword: "現在のパスワード",
    addressPasswordHint: "ご本人であることの確認のためです。",
    addressWhoSees: "あなたとコーディネーターだけに表示されます。",
    password: "パスワード",
    passwordAct: "パスワードを変更する",
    passwordText: "変更すると、ほかの端末からはログアウトします。",
    samplePassword: "サンプルデータの人物には、パスワードも個人のメールアドレスもありません。",
    oldPassword: "現在のパスワード",
    devices: "ログイン中の端末",
    thisDevice: "この端末",
    unknownDevice: "不明なブラウザー",
    lastSeen: (when) => `最終利用：${when}`,
    signOutEverywhere: "ほかのすべての端末からログアウトする",
    onlyHere: "この端末だけです。",
  },
};
