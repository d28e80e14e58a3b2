import type * as en from "../en/mails";

export const mail: typeof en.mail = {
  invitation: ({ name, inviter, organisation, url }) => ({
    subject: `${inviter}さんからキヅキへの招待`,
    body: `${name} さん

お疲れさまです。
${inviter}さん（${organisation}）から、キヅキへの招待です。
授業訪問を次につなげるための場所です。あなたの記録はあなたのもので、だれも点数をつけません。

お時間のあるときに、次のリンクを開いてパスワードを決めてください。30日以内に一度だけ使えます。
${url}

お心当たりがない場合は、このメールを破棄してください。`,
  }),
  reset: ({ name, url }) => ({
    subject: "キヅキの新しいパスワード",
    body: `${name} さん

新しいパスワードの設定が依頼されました。次のリンクは、2時間以内に一度だけ使えます。
${url}

お心当たりがない場合は、このメールを破棄してください。パスワードはそのままです。`,
  }),
};
