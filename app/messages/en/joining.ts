/** Coming in: the first minute, invitations, forgotten passwords, and their mails. */
export const people = {
  setup: {
    title: "Welcome to Kizuki",
    lines: [
      "A mentor visits an ALT's lesson and notes what was seen – never a score.",
      "The ALT speaks first. Then both read, talk, and pick one small thing to learn.",
      "One step, one date: the next visit comes back and looks.",
    ],
    choose: "How would you like to begin?",
    ownTitle: "Set up your organisation",
    ownText: "For a board of education, a company or a group of schools. It takes two minutes.",
    ownAct: "Set up your organisation",
    sampleTitle: "Look around with sample data",
    sampleText:
      "A made-up board of education with a dozen ALTs and eight months of visits. Nothing is real.",
    sampleNote: "For real work later, start Kizuki with another, empty data folder.",
    sampleAct: "Look around with sample data",
    code: "Code from the terminal",
    codeHint: "Kizuki shows a link with this code in the window where it was started.",
    formTitle: "Set up your organisation",
    formLead: "You can change all of this later.",
    organisation: "Organisation",
    organisationHint: "For example みどり野市教育委員会, or Midorino Board of Education.",
    password: "Password",
    roles: "What are you?",
    rolesHint:
      "Coordinator and mentor is a good start: you can invite everybody and visit lessons yourself.",
    submit: "Begin",
    whoSees: "Everybody in your organisation sees your name; only coordinators see your address.",
  },
  invitation: {
    title: (organisation: string) => `Welcome to ${organisation}`,
    lead: (inviter: string) => `${inviter} invites you to Kizuki.`,
    hello: (name: string) => `Hello ${name}.`,
    promise: "Your notes are yours. Nobody scores you.",
    promiseMore:
      "Kizuki is for development, never for evaluation: you choose what a visitor watches, and you speak first.",
    password: "Choose a password",
    submit: "Join",
    otherAccount: (name: string) =>
      `${name} is signed in here. Joining signs ${name} out in this browser.`,
    whoSees: "Your colleagues see your names. Only coordinators see your address.",
  },
  forgot: {
    title: "Forgot your password?",
    lead: "Tell us your address, and a link for a new password comes by mail.",
    submit: "Send me a link",
    sentTitle: "Please look into your mail",
    sentText: "If an account has this address, a link is on its way. It works for two hours, once.",
    sentNothing: "Nothing came? Look into the spam folder, or ask your coordinator for a link.",
    noMailTitle: "Please ask your coordinator",
    noMailText:
      "This Kizuki sends no mail. Your coordinator can make a link for a new password: on your page under “People”.",
    toSignIn: "To sign in",
  },
  reset: {
    title: "Choose a new password",
    lead: (name: string) =>
      `Hello ${name}. With the new password you are signed in here, and signed out everywhere else.`,
    submit: "Set the password",
  },
};
