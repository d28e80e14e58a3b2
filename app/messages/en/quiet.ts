export const people = {
  quiet: {
    title: "Quiet weeks",
    lead: "Test weeks and other busy days. Teachers of this school get no reminder on them, and none in March, in vacations or at weekends.",
    from: "First day",
    until: "Last day",
    days: (from: string, until: string) => `${from} to ${until}`,
    submit: "Add these days",
    remove: "Take out",
  },
};
