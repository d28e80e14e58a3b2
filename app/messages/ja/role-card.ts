import type * as en from "../en/role-card";

export const instrument: typeof en.instrument = {
  roleCard: {
    title: "役割分担",
    lead: (alt, teacher) => `${alt}さんと${teacher}さんが決め、あなたに共有しているものです。`,
    owners: { alt: "ALT", teacher: "教員", both: "二人" },
    phases: { before: "授業前", during: "授業中", after: "授業後" },
    reviews: "お二人の授業後の振り返り",
    offer: "役割分担シートでは、担当教員が行うことになっています。",
    take: "今回の役割に含まれない",
    plan: "時間配分と実際の進行",
    planLead:
      "決めた時間配分と、その間だれが進めていたか（タップの記録）です。授業の中で変わることもあります。",
    at: (from, until) => `${from}〜${until}分`,
    agreed: (teacher, alt) =>
      [teacher && `教員：${teacher}`, alt && `ALT：${alt}`].filter(Boolean).join("／"),
    seen: "進行",
    nothing: "記録なし",
  },
};
