/** The day and time of a visit, as fields. */
export const observe = {
  times: {
    date: "Date",
    time: "Starts at",
    weekend: (day: string) => `${day} is on a weekend. That is fine if the school is open.`,
    period: "Period",
    noPeriod: "none",
  },
};
