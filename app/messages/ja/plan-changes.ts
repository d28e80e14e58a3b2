import type * as en from "../en/plan-changes";

export const planChanges: typeof en.planChanges = {
  history: {
    back: "訪問のページ",
    whoSees: "お二人と、一緒に参観するメンター、コーディネーターが閲覧できます。",
    title: "予定の作成と変更の記録",
    parts: {
      school: "学校",
      class: "学級",
      partner: "担当教員",
      kind: "訪問の種類",
      length: "時間の長さ",
      colleague: "メンターまたは同僚",
    },
    edited: (by, parts) => `${by}さんが変更しました：${parts.join("、")}`,
    moved: (by, to) => `${by}さんが日時を変更しました：${to}`,
    others: {
      requested: (by) => `${by}さんが訪問を依頼しました。`,
      planned: (by) => `${by}さんが予定を立てました。`,
      accepted: (by) => `${by}さんが承諾しました。`,
      declined: (by) => `${by}さんが今回は見送ると返事をしました。`,
      cancelled: (by) => `${by}さんが訪問を取りやめました。`,
    },
  },
  edit: {
    title: "予定の内容を変更する",
    lead: "変更は、ほかの参加者のホームに表示されます。変更の記録は、予定の欄から確認できます。",
    leadAlone: "変更の記録は、予定の欄から確認できます。",
    now: "現在の予定：",
    colleague: "メンターまたは同僚",
    colleagueHint: "ほかの人を選ぶと、この訪問を引き継げます。",
    whoSees:
      "予定と、だれが変更したかは、お二人と、一緒に参観するメンター、コーディネーターが閲覧できます。",
    submit: "変更を保存する",
    moveInstead: "日時を変更する",
  },
};
