import type * as en from "../en/paper";

export const agree: typeof en.agree = {
  paper: {
    title: "印刷用の用紙",
    back: "役割分担シートに戻る",
    print: "印刷",
    hint: "1枚、白黒で印刷できます。ブラウザーの印刷機能でも印刷できます。",
    hintLink:
      "この用紙にはリンクが入っています。ページを離れると表示できなくなるので、先に印刷してください。1枚、白黒です。",
    manyPages: (n) =>
      `1枚に収まらないため、${n}枚になります。使わない項目を隠すか、文を短くすると1枚に収まります。`,
    sheet: "用紙の種類",
    sheets: { roles: "役割分担", plan: "授業の流れ", review: "振り返りカード" },
    paper: "用紙サイズ",
    papers: { a4: "A4", b5: "B5" },
    language: "言語",
    languages: { both: "日英", en: "English", ja: "日本語" },
    version: "内容",
    versions: { agreed: "確認済み", proposal: "変更案" },
    noticeBack: "訪問に戻る",
    noticeHint: "A4の半分に、白黒で印刷できます。ブラウザーの印刷機能でも印刷できます。",
    noticeTitle: "校長先生へのお知らせ",
  },
};
