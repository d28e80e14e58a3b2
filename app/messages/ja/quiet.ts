import type * as en from "../en/quiet";

export const people: typeof en.people = {
  quiet: {
    title: "お知らせを控える期間",
    lead: "定期テストの週など、お忙しい期間です。この間は、この学校の担当教員にお知らせを送りません。3月・長期休業・土日祝日も送りません。",
    from: "初日",
    until: "最終日",
    days: (from, until) => `${from}〜${until}`,
    submit: "この期間を追加する",
    remove: "取り消す",
  },
};
