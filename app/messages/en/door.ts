import { politely } from "../titles";

export const door = {
  brand: "Kizuki",
  otherLanguage: "日本語",
  title: (alt: string) => `Role sheet from ${alt}`,
  to: (teacher: string) => `To ${politely(teacher)}`,
  points: {
    sender: (alt: string, organisation: string) => `${alt} (ALT, ${organisation}) sent this.`,
    time: "If nothing needs changing, you can confirm it as it is.",
    noEvaluation: "This is not an evaluation.",
    readers: (alt: string) => `Only you and ${alt} see it.`,
    readersShared: (alt: string) =>
      `You and ${alt} see it, and mentors who visit ${alt}’s lessons, as you two allowed.`,
    noAccount: "No account, no password.",
  },
  why: {
    text: "Why this sheet: the Ministry of Education (MEXT) describes an ALT’s work before, during and after class, with both teachers looking back together. This sheet writes down who does what.",
    source: "Source: MEXT (2009, in Japanese)",
    address: "https://www.mext.go.jp/a_menu/kokusai/gaikokugo/1304113.htm",
  },
  facts: {
    classes: "Classes",
    days: "Days",
    lesson: "Lesson",
    from: (from: string, to: string) => `${from} to ${to}`,
    minutes: (n: number) => `${n} minutes`,
  },
  status: {
    first: "Please look at who does what. Change what does not fit, then confirm.",
    proposal: (alt: string) => `${alt} suggests a change. Please look, then confirm.`,
    waiting: (alt: string) => `You have confirmed. Now it is ${alt}’s turn.`,
    agreed: (day: string) => `Both of you confirmed this (${day}).`,
    over: "The days of this sheet are over. You can still read it.",
    ended: "This sheet has been put away. You can still read it.",
    information: "For information only",
  },
  done: {
    confirmed: "Confirmed. Thank you.",
    changed: (alt: string) => `Sent and confirmed from your side. ${alt} will see your changes.`,
    sent: (alt: string) => `Sent to ${alt}. Thank you.`,
    together: (alt: string) =>
      `Saved. ${alt} had changed something too, and both are in the sheet now. Please look once more and confirm.`,
    email: "Saved. The next link will come by mail.",
    review: "Thank you, it is kept.",
    shared: "Kept. You can change it here at any time.",
    emailGone: "Your address has been deleted.",
  },
  trouble: {
    clash: (alt: string) =>
      `Not sent yet: you and ${alt} changed the same thing. What you chose is still chosen; please look at the marked lines and send again.`,
    meanwhile: (alt: string) =>
      `Not sent yet: ${alt} has changed the sheet meanwhile. This is the newest one; please look and confirm.`,
    check: "Not sent yet. Please look at the marked place.",
    clashLine: (theirs: string, mine: string) => `${theirs} by the ALT, ${mine} by you`,
    nothingToSend: "Please write a line first.",
  },
  changes: {
    title: (alt: string) => `What ${alt} changed`,
    was: "before",
    is: "now",
    mark: "Changed",
    marked: (was: string) => `Changed (before: ${was})`,
  },
  owners: { alt: "ALT", teacher: "Teacher", both: "Both" },
  who: (task: string) => `Who: ${task}`,
  counts: "How many tasks each has",
  count: (n: number) => `${n}`,
  altsPart: (n: number) => `Done by the ALT (${n})`,
  phases: { before: "Before class", during: "During class", after: "After class" },
  when: "When",
  how: "How",
  lines: {
    title: "About the lesson",
    goal: "Goal",
    page: "Page",
    language: "Target language",
    slot: "When you two talk",
    contact: "How you reach each other",
    reviewOn: "Looked at again on",
  },
  plan: {
    title: "Minute plan",
    minutes: "Minutes",
    step: "Phase",
    teacher: "Teacher",
    alt: "ALT",
  },
  messages: {
    from: (name: string) => `From ${name}`,
    you: "From you",
  },
  message: {
    label: "A line to the ALT",
    optional: "optional",
    hint: "Please write nothing about single students.",
    send: "Send the line only",
  },
  confirm: "Confirm",
  confirmChanged: "Confirm with changes",
  sendChanges: "Send changes",
  changedCount: "changed",
  leave: "Your changes are not sent yet.",
  kept: "What you chose before is still chosen here; it has not been sent yet.",
  email: {
    title: "Get the next link by mail",
    label: "E-mail address",
    consent:
      "Only for sending you new links to this ALT’s role sheets, and one reminder at most for each. The ALT does not see the address. You can delete it here at any time.",
    save: "Leave the address",
    stored: (masked: string) => `The next link from this ALT goes to ${masked}.`,
    remove: "Delete the address",
  },
  others: {
    title: "Your sheets on this device",
    lead: "Opened earlier in this browser.",
    here: "(this one)",
    locked: (n: number) => `Sheet ${n} (asks for its PIN)`,
  },
  forget: {
    lead: "On a shared computer you can make this browser forget the sheets opened in it.",
    button: "Forget on this device",
    done: "This browser has forgotten the sheets.",
  },
  about: "Kizuki is for talking about lessons, never for evaluating anybody.",
  pin: {
    title: "Please type the PIN",
    lead: (chosen: string | null) =>
      chosen === null
        ? "The four digits that you chose."
        : `The four digits that you chose (${chosen}).`,
    label: "PIN (four digits)",
    own: "This is my own device: do not ask again here",
    submit: "Open",
    wrong: "That is not it. Please look at the digits once more.",
    forgotten: "Forgotten? Please ask the ALT for a new link with a new PIN.",
    firstTime: "Leave it empty the first time.",
  },
  newPin: {
    title: "Please choose a PIN",
    lead: "Four digits, this once. With them, only you can answer in your name and read what you wrote. Please tell them to nobody, not even to the ALT.",
    keep: "Your answer is sent together with the PIN.",
    submit: "Keep the PIN and send",
  },
  notMine: {
    title: "I did not choose a PIN",
    lead: "Then somebody else may have answered in your name. You can end this link here at once. What was allowed to mentors in your name is taken back.",
    button: "End this link",
  },
  said: {
    title: "What was done in your name",
    lead: "With the times, so that you notice what is not from you.",
    acts: {
      "agreement.changed": "Sheet changed",
      "agreement.confirmed": "Sheet confirmed",
      "agreement.answered": "Line sent",
      "agreement.shared": "Mentors allowed to read along",
      "agreement.unshared": "Taken back from mentors",
      "agreement.pin-chosen": "PIN chosen",
      "agreement.pin-reset": "New PIN requested by the ALT",
      "agreement.pin-disowned": "Link ended: the PIN was not yours",
      "partner-teacher.email-left": "E-mail address left",
      "partner-teacher.email-forgotten": "E-mail address deleted",
      "lesson-review.written": "Answered after class",
      "lesson-review.changed": "Answer after class changed",
      "lesson-review.seen": "Marked as seen after class",
    },
  },
  code: {
    title: "Open a role sheet",
    lead: "Please type the code on the paper, and the PIN if you have chosen one.",
    label: "Code (twelve letters and digits)",
    submit: "Open",
    wrong: "Code and PIN do not fit together. Please look at both once more.",
  },
  wait: "There were several wrong tries, so this is closed for a while. Please try again later (after 15 minutes at the earliest), or ask the ALT for a new link with a new PIN.",
  gone: {
    title: "This link has ended",
    text: "Its time is over, it was replaced, or it does not open at present. Please ask your ALT.",
  },
  none: {
    title: "Nothing was found here",
    text: "The address may have been cut off. Please open the link in the mail once more, or read the QR code again. If that does not help, please ask your ALT for a new link.",
  },
  tooMany: {
    title: "Please wait a little",
    text: "Many addresses that lead nowhere were opened from here. Please try again after 15 minutes.",
  },
  broken: {
    title: "This form could not be read",
    text: "Please go back and try once more.",
  },
  alt: {
    title: "This page is for the teacher",
    text: "The ALT of this sheet is signed in in this browser, so the sheet can be neither read nor answered as the teacher here. The teacher opens it on another device, or here after the ALT has signed out.",
  },
  disowned: {
    title: "The link has ended",
    text: "Nobody can answer in your name with it any more. Please tell the school or the ALT’s coordinator, and ask for a new link: with it, you choose a PIN of your own.",
  },
  toCode: "Open with a code from paper",
  reload: "Open the sheet again",
};

export const doorMails = {
  link: (to: { teacher: string; alt: string; url: string; door: string; newPin: boolean }) => ({
    subject: `Role sheet from ${to.alt}`,
    body: `Dear ${politely(to.teacher)},

${to.alt} has sent you a sheet on who does what in your lessons together.
When you have a moment, please look at it and confirm. If nothing needs changing, you can confirm it as it is. No account is needed. It is not an evaluation.

${to.url}

${
  to.newPin
    ? `${to.alt} has asked that you choose a new PIN at this link. If you did not want that, please tell the school.`
    : "The sheet asks for the PIN that you chose at your first answer. Only you know it."
}
You can delete your address at the bottom of that page at any time.

Kizuki`,
  }),
  reminder: (to: { teacher: string; alt: string; door: string }) => ({
    subject: `Role sheet from ${to.alt}: when you have a moment`,
    body: `Dear ${politely(to.teacher)},

the sheet that ${to.alt} sent you is waiting for your look. When you have a moment, please open it with the link in the earlier mail or message, or with the QR code on paper. With a code from paper: ${to.door}

This is the only reminder. If you have settled it in person already, please ignore it.
Links are never repeated in reminders, so that they stay secret.

Kizuki`,
  }),
};

export const doorReview = {
  title: "Review after class",
  lesson: (day: string, facts: string[]) => [day, ...facts].join(", "),
  lead: (alt: string) =>
    `${alt} answers about their own part, too. Neither of you sees the other’s answer until both have answered, or until 24:00 on the day of the lesson. Then it stays as it is.`,
  late: (alt: string) =>
    `The evening of the lesson is over, so ${alt} can read your answer at once, and it stays as it is.`,
  optional: "About your own part. Every question is optional.",
  seen: "Seen, nothing to add",
  send: "Send",
  five: "When there are five minutes",
  wrong: "When something went wrong",
  spoken: "Say this one, do not write it:",
  done: "Something was not as agreed",
  doneHint: "Choose only what was different. What you leave alone counts as done as agreed.",
  waiting: (alt: string) =>
    `Thank you, your answer is kept. ${alt} reads it once both have answered, at the latest at 24:00 on the day of the lesson.`,
  change: "Change the answer",
  open: (day: string) => `What both of you said (${day})`,
  you: "You",
  next: "What you two said about next time",
  picture: "Agreed and done",
  pictureHint: "By the words of both, to talk about. Not a mark for anybody.",
  readers: (alt: string) =>
    `Only you and ${alt} read this. It goes neither to the board of education nor to the company.`,
  readersShared: (alt: string) =>
    `You and ${alt} read it, and mentors who visit ${alt}’s lessons, as both of you allowed. It goes neither to the board of education nor to the company.`,
  share: {
    title: (alt: string) => `Let mentors who visit ${alt} read along`,
    lead: "Only where both of you say so. You can take it back here at any time.",
    sheet: "The role sheet",
    reviews: "The reviews after class",
    on: "Allow",
    off: "Take back",
    allowed: "You allow it.",
    not: "Not now.",
  },
  trouble: "Not sent yet.",
};
