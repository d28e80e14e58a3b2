export const offline = {
  signOut: {
    title: "Not everything is sent yet",
    text: (n: number) =>
      n === 1
        ? "1 entry of yours is only on this device."
        : `${n} entries of yours are only on this device.`,
    stays:
      "If you sign out now, they stay on this device, unseen by anybody else, and are sent when you sign in here again.",
    send: "Send now, then sign out",
    sending: "Sending…",
    failed: "They could not be sent. There may be no network.",
    save: "Save a file",
    leave: "Sign out, leave them here",
    cancel: "Stay signed in",
  },

  page: {
    title: "Without a network",
    lead: "There is no connection just now. Pages that are not kept on this device do not open.",
    home: "Go to Home: it shows the visits that open without a network.",
    howTitle: "How it works",
    how: [
      "Open Home once while there is a network: your planned observations of the next 14 days are then kept on this device.",
      "Each note is written to this device before it counts as kept. It is sent as soon as there is a network, also from another page.",
      "Nothing is deleted here before the server has confirmed it. The number at the top tells what is not sent yet.",
      "Whoever signs in on this device after you sees nothing of it.",
    ],
    installTitle: "On a phone or tablet",
    install:
      "Add Kizuki to the home screen. In Safari this matters: it erases what pages keep when you have not opened them for seven days, unless they are on the home screen.",
    paperTitle: "When nothing works",
    paper:
      "Print the observation sheet the day before. What you write on paper can be typed in later.",
    unsentTitle: "Not sent yet",
    unsentLead: "These observations hold entries that are only on this device.",
    observation: "Observation",
    entries: (n: number) => (n === 1 ? "1 entry" : `${n} entries`),
    none: "Everything is with the server.",
    send: "Send now",
    save: "Save a file",
  },
};
