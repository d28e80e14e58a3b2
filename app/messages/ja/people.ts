import type * as en from "../en/people";

export const people: typeof en.people = {
  roles: { coordinator: "コーディネーター", mentor: "メンター（リーダーALT）", alt: "ALT" },
  roleHints: {
    coordinator:
      "メンバーを招待し、訪問の予定を確認します。記録・段階・目標の内容は表示されません。",
    mentor: "訪問の予定を立て、授業を見て、フィードバックを伝え、次の一歩を一緒に確かめます。",
    alt: "授業者です。見てほしい点を自分で選び、先に自分の振り返りを書きます。",
  },
  states: {
    active: "利用中",
    invited: "招待中",
    "not-invited": "未招待",
    closed: "停止中",
  },
  languages: { en: "English", ja: "日本語" },
  fields: {
    name: "氏名",
    nameHint: "本人が書くとおりの表記・順序で入力してください。",
    yourName: "あなたの氏名",
    reading: "カタカナ名・よみがな",
    readingHint: "学校での呼び名（例：リアム）",
    email: "メールアドレス",
    emailHint: "ログインや、リンクの送信に使います。",
    roles: "役割",
    rolesHint: "一人が複数の役割をもてます。",
    employment: "任用・契約の形態",
    employmentHint:
      "学校からALTに依頼できる内容が、これによって変わります。コーディネーターだけに表示されます。",
    language: "表示言語",
    languageUnset: "ブラウザーの設定に合わせる",
    newPassword: "新しいパスワード",
    passwordHint: "10文字以上。短い文にすると覚えやすくなります。",
  },
  list: {
    title: "メンバー",
    lead: "参加している人と、現在の状況です。",
    add: "メンバーを追加",
    invite: "招待",
    search: "名前で検索",
    searchAct: "検索する",
    clear: "全員を表示",
    found: (n) => `${n}名`,
    none: "見つかりませんでした",
    noneText: "名前の一部（アルファベットまたはカタカナ）でお試しください。",
    firstTitle: "まだほかのメンバーがいません",
    firstText: "ALTの名前を一行に一人ずつ貼り付けるだけで、訪問の予定を立てられます。",
    planVisit: "予定を立てる",
    employment: (kind) => `任用・契約：${kind}`,
    closed: (n) => `停止中のアカウント（${n}）`,
    waiting: (n) => `まだ参加していない人が${n}名います。`,
  },
};
