import type * as en from "../en/rubrics";

export const rubrics: typeof en.rubrics = {
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
};
