/** Starting an observation, looking over it, sharing and correcting it. */
export const instrument = {
  title: (name: string) => `Observing ${name}`,
  titleSelf: "Observing your own lesson",
  titleShadow: (name: string) => `Watching ${name}’s lesson`,
  toVisit: "Back to the visit",
  start: {
    lead: "Facts first: what is said and done, with the time. Each line is saved while you type.",
    now: "Start the clock",
    nowHint: "The lesson clock runs from this moment. You can end it and go on at any time.",
    afterwards: "Write it down afterwards",
    afterwardsHint: (from: string, until: string) =>
      `For a lesson noted on paper: the clock is set to ${from}–${until}, and you give each note its time.`,
    notToday: (when: string) => `This lesson is planned for ${when}.`,
    begin: "Start the observation",
    undo: "Undo the start",
    undoHint: "Nothing is written yet, so the plan can still be moved.",
    whoSeesOther: (alt: string) =>
      `You, until you share it; then ${alt}, after their own view. Nobody else, ever.`,
    whoSeesTwo: (alt: string, colleague: string) =>
      `You, until you share it; then ${alt}, after their own view. ${colleague} reads your notes once you both have ended. Nobody else, ever.`,
    whoSeesSecond: (colleague: string) =>
      `You, and ${colleague} once you both have ended. Nobody else, ever.`,
    paper: "Type in notes from paper",
    whoSeesSelf: "Only you. Nobody else can open it.",
    whoSeesShadow: (mentor: string) =>
      `Only you, also after you finish. What you tell ${mentor} about it is up to you.`,
  },
  words: {
    title: "In your own words",
    keep: { label: "What went well", hint: "Something to keep, with the moment you saw it." },
    wonder: {
      label: "What I wondered",
      hint: "A real question, one you do not know the answer to.",
    },
    try: { label: "One thing to try next", hint: "Small enough for next week." },
    whoSeesOther: (alt: string) => `You, and ${alt} once it is shared.`,
    whoSeesSelf: "Only you.",
    whoSeesShadow: (mentor: string) => `Only you. ${mentor} does not read it.`,
  },
  share: {
    go: "Review and share",
    goSelf: "Review and finish",
    goSecond: "See both side by side",
    notYet: "Not everything is saved yet. Please wait for “Saved”, then share.",
    title: "Before you share",
    titleFinish: "Before you finish",
    lead: (alt: string) => `This is what ${alt} will read.`,
    leadSelf: "This is what you will find later.",
    leadShadow: (mentor: string) => `This is what you will find later. ${mentor} does not read it.`,
    whoSees: (alt: string) =>
      `${alt} and you. It opens for ${alt} after their own view. Coordinators see that there was a visit, never these words.`,
    whoSeesSelf: "Only you.",
    whoSeesShadow: (mentor: string) =>
      `Only you. ${mentor} and the coordinators see that there was a visit, never these words.`,
    empty: "There is nothing to read yet",
    emptyText: "Write at least one note or one text first.",
    hints: "Worth a second look",
    hintsText: "Nothing of this has to be filled in.",
    focusWithoutNote: (criterion: string) => `No note yet on “${criterion}”, which was asked for.`,
    levelWithoutNote: (criterion: string) =>
      `The level on “${criterion}” has no note. It stays out.`,
    untagged: (n: number) =>
      n === 1 ? "1 note has no criterion:" : `${n} notes have no criterion:`,
    emptyParts: (parts: string[]) => `Still empty: ${parts.join(" · ")}.`,
    names: (words: string[]) => `Do these name students? ${words.join(" · ")}`,
    noGaps: "Notes, criteria and texts go together. Nothing is missing.",
    button: (alt: string) => `Share with ${alt}`,
    finish: "Finish",
    correction: (version: number) => `Share as version ${version}`,
    finishCorrection: (version: number) => `Finish as version ${version}`,
    back: "Back to the observation",
    permanent:
      "Sharing cannot be undone silently. A correction later is a new version that both of you see.",
    permanentFinish: "Later changes become a new version; this one stays readable.",
    reason: "Why is it corrected?",
    reasonHint: "One line. It stands above the new version.",
    unchanged: (version: number) => `Nothing has changed since version ${version}`,
    unchangedText: "You can go on correcting, or leave the version as it stands.",
    leaveAsIs: "Leave it as it is",
  },
  correct: {
    title: "Correct what was shared",
    lead: (alt: string) =>
      `The observation opens again for you. Until you share the new version, ${alt} reads the present one, unchanged.`,
    leadSelf: "The observation opens again. The present version stays readable, unchanged.",
    visible: (version: number) =>
      `Version ${version} stays readable. The new one shows the date and your reason.`,
    button: "Open for correction",
    link: "Correct it",
    inProgress: "Go on correcting",
  },
};
