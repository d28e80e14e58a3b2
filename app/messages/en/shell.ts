export const common = {
  appName: "Kizuki",
  optional: "optional",
  required: "required",
  whoSees: "Who sees this?",
  onlyYou: "Only you can see this.",
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  home: "Home",
  edit: "Edit",
  change: "Change",
  print: "Print",
  more: "More",
  send: "Send",
  minutes: (n: number) => `${n} min`,
  toRead: (n: number) => `${n} min to read`,
  period: (n: number) => `period ${n}`,
  /** Stands between short facts. */
  dot: " · ",
  /** Joins short facts to one line; empty facts are left out. */
  facts: (parts: readonly string[]) => parts.filter(Boolean).join(" · "),
  labelled: (label: string, value: string) => `${label}: ${value}`,
  checkForm: "Not saved yet. Please look at the marked fields.",
  tooManyTries: "Too many tries. Please wait a quarter of an hour and try again.",
  pupilsHint: "Please leave out students' names: “a student by the window”, “6 of 15 pairs”.",
  weekOf: (day: string) => `Week of ${day}`,
  today: "Today",
  you: "you",
  alt: "ALT",
  mentor: "Mentor",
  observe: "Observe",
  educate: "Educate",
  followUp: "Follow up",
  cycleStates: { done: "done", now: "now", ahead: "still ahead" },
};

export const shell = {
  skip: "Skip to the content",
  mainMenu: "Main menu",
  home: "Home",
  visits: "Visits",
  goals: "Goals",
  roles: "Roles",
  learn: "Learn",
  people: "People",
  reflections: "Reflections",
  reflect: "Reflect",
  account: "You and settings",
  settings: "Settings",
  schools: "Schools",
  whoSeesWhat: "Who sees what",
  signOut: "Sign out",
  drafts: {
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
    signOut: (n: number) =>
      n === 1
        ? "An unsaved text on this device will be deleted. Sign out?"
        : `${n} unsaved texts on this device will be deleted. Sign out?`,
  },
  offline: "Without a network",
  unsent: (n: number) => (n === 1 ? "1 entry not sent" : `${n} entries not sent`),
  unsentLabel: (n: number) =>
    n === 1
      ? "1 entry is only on this device. What is it?"
      : `${n} entries are only on this device. What are they?`,
  otherLanguage: "日本語",
  switchLanguage: "日本語に切り替える",
  sample: "Sample data",
  sampleNotice: "Sample data: people and city are made up.",
  footer: "Kizuki – for development, never for evaluation.",
  close: "Close",
};

/** Messages beside a field, by the codes of `web/fields`. */
export const errors = {
  required: "Please fill this in.",
  "too-long": "This is too long. Please shorten it.",
  "too-short": "Please use at least 10 characters.",
  invalid: "This value cannot be used. Please choose or type another.",
  "bad-email": "This does not look like an e-mail address.",
  "bad-date": "Please give a date that exists.",
  "bad-time": "Please give a time such as 10:40.",
  "bad-number": "Please give a number within the range.",
  "too-many": "These are more than there may be. Please reduce them.",
  "choose-one": "Please choose one.",
  "choose-or-write": "Please choose one, or write a line.",
  "email-taken": "Another account uses this e-mail address. Please give another.",
  "wrong-password": "The e-mail address and password do not match.",
  "wrong-code": "This code is not right. It is in the terminal where Kizuki was started.",
  "ends-early": "The last day cannot be before the first day.",
  "over-92-days": "This is longer than 92 days. Please choose a shorter time.",
  "maybe-saved": "This may be saved already. Please open the page again and see how it stands.",
  "future-date": "Please choose today or an earlier day.",
  "past-date": "Please choose a day from today on.",
  "too-far": "Please choose a day within the next year.",
  "too-old": "Please choose a day within the last two weeks, or one to come.",
  "include-yourself": "One of the two must be you.",
  "same-person": "Please choose another person.",
  "needs-evidence": "A level needs at least one note tagged with it.",
  "running-goal": "There is a running goal already. Finish it or set it aside first.",
  "name-taken":
    "This name is here already. Use that entry, or choose a name that can be told apart.",
  "common-password":
    "This is one of the passwords that are tried first. Please choose another, such as three words that nobody expects together.",
  "password-is-name": "Please choose a password that is not your name or address.",
  "changed-meanwhile": "Somebody changed this in the meantime. Please look again.",
  "nothing-to-share": "There is nothing to read yet. Write at least one note or one text first.",
  "nothing-changed": "Nothing has changed since the last version.",
  "no-answer": "Please answer at least one question.",
  "from-tomorrow": "Please choose a day from tomorrow on.",
  "last-coordinator":
    "There has to be at least one coordinator who can sign in. Tick “Coordinator”, or make somebody else a coordinator first.",
  "wrong-old-password": "This is not your current password.",
  "too-many-lines": "These are more than 200 lines. Please add them in two parts.",
  "check-lines": "Nothing was added yet. Please look at the lines below.",
  "check-duplicates":
    "Some of these names are already here, or twice in the list. Please choose below.",
  "fixed-owner": "Who does this is fixed by law or by the school’s duty; it cannot be changed.",
  "four-digits": "Please type four digits.",
  "easy-pin": "Please choose four digits that are less easy to guess.",
  "not-in-lesson": "Please give a time within the lesson, and not one to come.",
  "which-criterion":
    "Please give a number of the list, or so many letters that one criterion fits.",
  "observation-full": "The observation holds as many notes as it may. This line was not saved.",
  "saved-already": "This line is saved already. Change it in the observation.",
  "outside-agreement": "Please choose a day on which the agreement holds.",
  "day-settled":
    "Somebody has already looked back at this lesson, so it cannot be moved or taken out.",
  "lesson-ahead": "The lesson is still to come. You can look back from its day on.",
  "open-already": "Both of you can read the answers now, so yours stays as it was.",
  "nobody-new": "Everybody in this list is here already.",
};

export const problem = {
  notFoundTitle: "This page is not here",
  notFoundText: "It may have moved, or it is not yours to see.",
  failedTitle: "Something went wrong on our side",
  failedText: "What you typed may not be saved. Go back, copy it, and try again.",
  tooLargeTitle: "This is too much at once",
  tooLarge:
    "This was more than one page may send. Nothing was saved. Go back and send less at once.",
  diskFull: "The server's disk is full. Nothing was saved; reading still works.",
  linkEndedTitle: "This link has ended",
  linkEndedText:
    "It was used, replaced, or is too old. Ask the person who gave it to you for a new one.",
  toHome: "Go to Home",
};
