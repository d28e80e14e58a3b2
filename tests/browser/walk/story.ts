/** The texts that the two people write, in their own languages. */
import type { Locale } from "~/people/vocabulary";

const en = {
  className: "3-F",
  school: "ひばりが丘中学校",
  partner: "森 さくら",
  focusNote: "Do the back rows know what to do, or do they copy the front?",
  notes: {
    start: "Sheet in hand, points to box 1, 2, 3 and says one line for each.",
    wrong: "12 pairs begin within 10 s, the last one after 25 s.",
    right: "13 of 15 pairs begin within 10 s, the last one after 25 s.",
    back: "Back row: two whisper, one copies.",
    backHere: "Back row: two whisper, one copies the sheet of the front row.",
    backThere: "Back row: two whisper in English, one copies.",
    door: "Both talk at the door for a minute.",
  },
  texts: {
    keep: "One line for each box, and you waited.",
    wonder: "What would the back row have asked?",
    try: "Ask one question that only the back row can answer.",
  },
  view: { keep: "They began by themselves.", change: "I forgot the back row again." },
  reply: "The back row is where I stop listening. Thank you.",
  corrected: "13 of 15 began; I had counted wrongly.",
  correctionReason: "I had counted one pair too few.",
  practice: "Wrote it on a card: show, one round, ask, start.",
  setAside: "This class needs something else first.",
  goal: {
    title: "The back row knows what to do before the start",
    step: "One question to the back row before every start.",
    evidence: "What the back row answers, in their own words.",
  },
  checkIn: "Tried it in 3-F. They looked up.\nOne of them even asked back.",
  seenNote: "“Who asks first?” – the whole back row points to B.",
  seenWord: "All four of them.",
};

const ja: typeof en = {
  className: "3年F組",
  school: "ひばりが丘中学校",
  partner: "森 さくら",
  focusNote: "後ろの列は、何をするか分かっているでしょうか。前の列をまねているだけでしょうか。",
  notes: {
    start: "プリントを手に持ち、1・2・3の枠を指しながら、一文ずつ説明した。",
    wrong: "10秒以内に12組が始め、最後の組は25秒後。",
    right: "10秒以内に15組中13組が始め、最後の組は25秒後。",
    back: "後ろの列：二人が小声で話し、一人は写している。",
    backHere: "後ろの列：二人が小声で話し、一人は前の列のプリントを写している。",
    backThere: "後ろの列：二人が英語で小声で話し、一人は写している。",
    door: "授業のあと、二人が教室の入口で1分ほど話した。",
  },
  texts: {
    keep: "枠ごとに一文ずつ話し、待っていたところ。",
    wonder: "後ろの列なら、どんな質問をしたでしょうか。",
    try: "後ろの列だけが答えられる質問を一つする。",
  },
  view: { keep: "自分たちで始められた。", change: "また後ろの列を忘れてしまった。" },
  reply: "後ろの列の声を聞いていませんでした。ありがとうございます。",
  corrected: "15組中13組でした。数え間違えていました。",
  correctionReason: "一組少なく数えていたため。",
  practice: "カードに書いた：見せる、一回やってみる、聞く、始める。",
  setAside: "この学級では、先に取り組みたいことができたため。",
  goal: {
    title: "始める前に、後ろの列も何をするか分かっている",
    step: "始める前に、毎回、後ろの列に一つ質問する。",
    evidence: "後ろの列が自分の言葉で何と答えるか。",
  },
  checkIn: "3年F組で試しました。顔が上がりました。\n質問を返してきた生徒もいました。",
  seenNote: "「どちらが先に聞く？」に、後ろの列全員がBを指さした。",
  seenWord: "四人全員でした。",
};

export const stories: Record<Locale, typeof en> = { en, ja };
