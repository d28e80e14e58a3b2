import type * as en from "../en/times";

export const observe: typeof en.observe = {
  times: {
    date: "日にち",
    time: "開始時刻",
    weekend: (day) => `${day}は週末です。学校がある日であれば、そのままで大丈夫です。`,
    period: "校時",
    noPeriod: "指定なし",
  },
};
