import type * as en from "../en/goal-acts";

export const followUp: typeof en.followUp = {
  acts: {
    close: "目標に戻る",
    closedTitle: "この一歩は、すでに終わっています",
    closedText: "目標が先に進んでいます。目標のページをご確認ください。",
    stepNow: "次の一歩",
    checkIn: {
      title: "ひとこと報告",
      lead: "様子を2行ほどで伝えます。これだけでも、立派なフォローアップです。",
      text: "様子はどうですか",
      hint: "例：「2年A組で初めて試しました。AとBを決め忘れましたが、楽しんでいました。」",
      submit: "送信する",
    },
    outcome: {
      title: "どうでしたか",
      lead: "どの答えでも大丈夫です。近いものを選んでください。",
      seen: "見られた",
      seenHint: "あとの授業の記録が、根拠になります。",
      "not-yet": "試したが、まだの段階",
      "not-yetHint": "新しい日を決めて続けます。",
      dropped: "取り下げる",
      droppedHint: "合わなかったときは、理由を一言残します。",
      other: "ほかの答えを選ぶ",
    },
    seen: {
      evidence: "どの記録が根拠になりますか",
      onCriterion: "この目標の観点の記録",
      others: (n) => `ほかの記録（${n}件）`,
      allNotes: "あとの授業の記録",
      noteAt: (day, time) => `${day} ${time}`,
      none: "根拠になる記録は、まだありません",
      noneText:
        "この一歩を決めたあとの授業（訪問を受けた授業や、ALTが自分で観察した授業）の記録から選べます。記録が共有され、ALT本人が振り返りを書くか省略すると、ここに表示されます。それまでは、新しい日を選んで続けましょう。",
      planVisit: "訪問の予定を立てる・依頼する",
      reason: "ひとこと",
      submit: "見られたこととして終える",
    },
    notYet: {
      reason: "どうなりましたか",
      reasonHint: "例：「AとBの確認はうまくいく。後ろの列は、まだ前を見てまねている。」",
      step: "これからの一歩",
      submit: "新しい日を決めて続ける",
    },
    dropped: {
      reason: "理由",
      reasonHint: "例：「単元が変わり、1か月ほどペア活動がないため。」",
      submit: "この一歩を取り下げる",
    },
    next: {
      title: "次の小さな一歩",
      submit: "次の一歩を決める",
      or: "この目標を終える場合はこちら",
    },
    end: {
      title: "この目標を終える",
      lead: "達成しても、いったん置いても、どちらも大丈夫です。",
      status: "どのように終えますか",
      reached: "達成した",
      reachedHint: "目指していたことが、十分に見られるようになりました。",
      "set-aside": "いったん置く",
      "set-asideHint": "今は、ほかのことを優先します。",
      openStep:
        "取り組み中の一歩があります。目標といっしょに終わるので、理由を一言お書きください。",
      openStepOnly:
        "達成とする前に、今の一歩を確かめましょう。いったん置くことは、いつでもできます。",
      reason: "一歩を終える理由",
      submit: "目標を終える",
    },
  },
};
