import type * as en from "../en/sign-in";

export const people: typeof en.people = {
  signIn: {
    title: "ログイン",
    lead: "観察する・学ぶ・確かめる。授業訪問を、次につながるものに。",
    email: "メールアドレス",
    password: "パスワード",
    submit: "ログインする",
    forgot: "パスワードをお忘れですか。",
    sampleTitle: "サンプルの人物として見る",
    sampleLead: "人物も市も架空です。一度押すだけでログインできます。",
  },
};
