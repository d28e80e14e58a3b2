import type * as en from "../en/agree-terms";

export const agree: typeof en.agree = {
  terms: {
    title: "役割分担シート",
    one: "役割分担シート",
    owners: { alt: "ALT", teacher: "教員", both: "二人" },
    ownersLong: { alt: "ALT", teacher: "担当教員", both: "二人" },
    phases: { before: "授業前", during: "授業中", after: "授業後" },
    mext: "文部科学省も、ALTの役割を同じ三つ（授業前・授業中・授業後）に分けて示しています。",
    scopes: { lesson: "1回の授業", unit: "一つの単元", term: "1学期間" },
    lines: {
      goal: "めあて",
      page: "ページ",
      language: "目標表現",
      slot: "打合せができる時間",
      contact: "連絡方法",
    },
    reviewOn: "見直す日",
    plan: "時間配分",
    planMinutes: "時間（分）",
    planStep: "段階",
    planTeacher: "担当教員",
    planAlt: "ALT",
    sum: (n, of) => `合計${n}分（授業は${of}分）`,
    over: (n) => `授業より${n}分長くなっています`,
    under: (n) => `あと${n}分あります`,
    days: (from, until) => `${from}〜${until}`,
    states: {
      proposed: "確認待ち",
      changed: "変更の提案あり",
      running: "確認済み",
      information: "情報共有のみ",
      over: "期間終了",
      ended: "保管済み",
    },
    turns: {
      send: "担当教員に送りましょう",
      confirm: "変更を見て、確認するか、返事をしましょう",
      answer: "担当教員から返事があります",
      renew: "次の学期用に写すか、保管しましょう",
      settle: "会社と確認済みの内容かどうか、確かめましょう",
    },
    waiting: (name) => `${name}先生の確認を待っています`,
    open: "シートを開く",
    send: "送る",
    onlyTwo:
      "あなたと担当教員だけです。訪問するメンターには、二人とも同意したときだけ表示されます。コーディネーターには表示されません。",
    onlyYouAndReads:
      "あなただけです。担当教員はシートを読むことだけができます。コーディネーターには表示されません。",
  },
};
