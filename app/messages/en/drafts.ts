export const drafts = {
  entered: (time: string) => `What you had entered here at ${time} is back. It is not saved yet.`,
  offered: (time: string) =>
    `You entered something here at ${time} that is not saved. The page has changed since.`,
  offeredWhole: (time: string) => `Changes that you made here at ${time} may not be saved yet.`,
  enter: "Bring it back",
  discard: "Discard",
  waiting: {
    network:
      "No connection. What you entered stays here and is sent as soon as the connection is back.",
    server:
      "The server cannot save this at the moment. What you entered stays here; wait a little, then press “Send now”.",
  },
  resend: "Send now",
};
