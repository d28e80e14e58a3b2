import type * as en from "../en/printed";
import { sensei } from "../titles";

export const printed: typeof en.printed = {
  titles: { roles: "役割分担シート", plan: "時間配分", review: "授業後の振り返り" },
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
  door: "スマートフォンで確認できます（アカウント不要）",
  code: "コード",
  qr: "リンクのQRコード",
  pin: "暗証番号はご自分で決めます。",
  foot: "評価のためのものではありません。分担は、いつでも二人で見直せます。",
  footInformation:
    "お知らせ用です。分担についてのご要望は、管理職または教育委員会にお伝えください。",
  time: "時間",
  step: "過程",
  minutes: (n) => `${n}分`,
  total: (sum, lesson) => `計${sum}分（授業時間${lesson}分）`,
  lesson: "日時・校時",
  notes: "変更・メモ",
  rules: "まず自分のことから、一つずつ。児童生徒の前では話さず、児童生徒の名前は書きません。",
  seen: "確認しました（これだけで十分です）",
};

export const notice: typeof en.notice = {
  title: "外国語指導助手（ALT）の授業訪問について（依頼）",
  letterDay: (day) => day.replace(/（.）$/, ""),
  principal: "校長",
  honorific: "様",
  greeting:
    "日ごろより、外国語教育とALTの活動にご理解とご協力をいただき、ありがとうございます。このたび、ALT同士の学び合いのため、下記のとおり授業を訪問させていただきたく存じます。お忙しいところ恐れ入りますが、ご了承くださいますようお願いいたします。",
  below: "記",
  end: "以上",
  when: "日時",
  place: "学級",
  teaches: "授業者",
  withPartner: (alt, teacher) => `${alt}（担当教員：${sensei(teacher)}）`,
  visitor: "参観者",
  and: (names) => names.join("、"),
  inBrackets: (text) => `（${text}）`,
  purpose: "目的",
  purposeText:
    "ALT同士が授業づくりを支え合い、指導力を高めるための訪問です。評価のためのものではなく、先生方や児童生徒を評価することもありません。",
  promise: "留意事項",
  promiseText:
    "児童生徒の個人情報は記録せず、写真・動画の撮影や録音も行いません。教室の後方で静かに参観いたします。ご都合が合わない場合は、お知らせいただけますと助かります。",
  contact: "連絡先",
};
