import type * as en from "../en/printed";

export const agree: typeof en.agree = {
  printed: {
    titles: { roles: "役割分担シート", plan: "授業の流れと分担", review: "1分間の振り返り" },
    states: {
      agreed: (day) => `二人で確認した日：${day}`,
      proposal: "案（二人での確認はこれからです）",
      information: "お知らせ用",
    },
    alt: "ALT",
    teacher: "担当教員",
    both: "二人で",
    teacherLetter: "教",
    school: "学校",
    classes: "学級",
    term: "期間",
    span: (from, until) => `${from}〜${until}`,
    reviewOn: "見直す日",
    slot: "打合せの時間",
    contact: "連絡方法",
    goal: "めあて",
    page: "ページ",
    language: "目標表現",
    phases: { before: "授業前", during: "授業中", after: "授業後" },
    continued: "続き",
    signed: (who) => `${who}（氏名）`,
    date: "日付",
    door: "スマートフォンで確認できます（約1分・アカウント不要）",
    code: "コード",
    pin: "暗証番号は口頭でお伝えします。",
    foot: "評価のためのものではありません。分担は、いつでも二人で見直せます。",
    footInformation: "お知らせ用です。変更は、会社を通してご相談ください。",
    time: "時間",
    step: "段階（過程）",
    minutes: (n) => `${n}分`,
    total: (sum, lesson) => `計${sum}分（授業時間${lesson}分）`,
    lesson: "日時・校時",
    notes: "変更・メモ",
    rules: "まず自分のことから、一つずつ。児童生徒の前では話さず、児童生徒の名前は書きません。",
    seen: "確認しました（これだけで十分です）",
  },
};

export const observe: typeof en.observe = {
  notice: {
    title: "外国語指導助手（ALT）の授業参観について（お願い）",
    principal: "校長",
    from: "差出人",
    greeting:
      "日ごろより、外国語教育とALTの活動にご理解とご協力をいただき、ありがとうございます。このたび、ALT同士が学び合うため、下記のとおり授業を参観させていただきたく、お願い申し上げます。",
    when: "日時",
    place: "学級",
    teaches: "授業者",
    partner: "担当教員",
    visitor: "参観者",
    visitorRole: "参観者",
    purpose: "目的",
    purposeText:
      "授業づくりを互いに支え合い、指導力を高めるための参観です。評価を目的とするものではなく、先生方や児童生徒を評価することもありません。",
    promise: "お約束",
    promiseText:
      "児童生徒の個人情報は記録せず、写真・動画の撮影や録音も行いません。教室の後方で静かに参観いたします。ご都合の悪い場合は、お知らせいただけますと助かります。",
    contact: "連絡先",
    and: (names) => names.join("、"),
    alsoTeaches: (alt, teacher) => `${alt}（担当教員：${teacher}先生）`,
  },
};
