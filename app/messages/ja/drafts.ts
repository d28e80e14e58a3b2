import type * as en from "../en/drafts";

export const drafts: typeof en.drafts = {
  entered: (time) => `${time}に入力した内容を復元しました。まだ保存されていません。`,
  offered: (time) =>
    `${time}に入力した内容が、まだ保存されていません。その後、このページの内容が変わりました。`,
  offeredWhole: (time) => `${time}の変更が、まだ保存されていない可能性があります。`,
  enter: "入力した内容を復元する",
  discard: "破棄する",
  waiting: {
    network: "通信できません。入力した内容はこの画面に残っています。通信が戻りしだい送信します。",
    server:
      "今はサーバーに保存できません。入力した内容はこの画面に残っています。少し待ってから「今すぐ送信」を押してください。",
  },
  resend: "今すぐ送信",
};
