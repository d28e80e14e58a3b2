import type * as en from "../en/rubric";

export const observe: typeof en.observe = {
  sheet: {
    title: "授業観察 記録用紙",
    back: "訪問に戻る",
    print: "印刷",
    printHint: "A4またはB5で1枚、白黒で印刷できます。",
    observer: "参観者",
    teacher: "授業者",
    date: "日にち",
    lesson: "時間",
    kind: "種類",
    goal: "本時のめあて",
    place: "学校・学級",
    partner: "担当教員",
    time: "時刻",
    saw: "見たこと・聞いたこと",
    tag: "観点",
    tagHint: "（「観点」の欄に1・2・3で記入）",
    focus: "見てほしいこと",
    focusEmpty: "授業の前に聞きましょう：「何を見てほしいですか。」",
    noLevels: "まず事実を、時刻とともに。児童生徒の名前は書きません。",
    boxes: { keep: "よかったこと", wonder: "気になったこと・聞きたいこと", try: "次に試すこと" },
    confidential: "上記の二人のための用紙です。評価ではなく、成長のために使います。",
  },
  rubric: {
    title: "ルーブリック",
    others: "ルーブリックの一覧",
    about:
      "段階は、次に取り組むことを一つ選ぶためのものです。成績ではありません。すべてで「発展」を目指す必要もありません。",
    domains: "このルーブリックの領域",
    lookFor: "見るポイント",
    question: "話し合いの問い",
    levels: "段階",
    outside: "授業ではなく、話し合いの中で確かめる観点",
    scale: "段階の意味",
  },
};
