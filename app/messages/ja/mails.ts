import type * as en from "../en/mails";

const acts: typeof en.mail.security.acts = {
  "roles-changed": "あなたの役割が変更されました。",
  "address-changed": "アカウントのメールアドレスが変更されました。",
  "password-changed": "パスワードが変更されました。",
  "reset-handed-over":
    "あなたのアカウントに、新しいパスワードのリンクが作られました。24時間以内にこのリンクを使った人は、あなたとしてログインします。",
  "password-reset":
    "リンクを使って、新しいパスワードが設定されました。ログイン中の端末は、すべてログアウトしました。",
};

export const mail: typeof en.mail = {
  invitation: ({ name, inviter, organisation, url }) => ({
    subject: `${inviter}さんからキヅキへの招待`,
    body: `${name}さん

お疲れさまです。
${inviter}さん（${organisation}）から、キヅキへの招待です。
授業訪問を次につなげるための場所です。あなたの記録はあなたのもので、だれも点数をつけません。

お時間のあるときに、次のリンクを開いてパスワードを決めてください。30日以内に一度だけ使えます。
${url}

お心当たりがない場合は、このメールを破棄してください。`,
  }),
  security: {
    acts,
    mail(name, told, by) {
      const act = acts[told];
      return {
        subject: `キヅキ：${act.replace(/。.*/s, "")}`,
        body: `${name}さん

お疲れさまです。
${act}
${by === null ? "" : `操作した人：${by}さん\n`}
お心当たりがある場合は、何もする必要はありません。お心当たりがない場合は、すぐに組織の担当者にご相談ください。ログインできるときは、パスワードも変更してください。アカウントについての操作は、設定の画面で確認できます。`,
      };
    },
  },
  reset: ({ name, url }) => ({
    subject: "キヅキの新しいパスワード",
    body: `${name}さん

新しいパスワードの設定が依頼されました。次のリンクは、2時間以内に一度だけ使えます。
${url}

お心当たりがない場合は、このメールを破棄してください。パスワードはそのままです。`,
  }),
};
