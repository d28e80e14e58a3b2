import { judging } from "../judging";

export const instrument = {
  noScript:
    "This screen needs JavaScript. Without it, print the sheet and write on paper; what was saved stays saved.",
  clock: {
    label: "Lesson clock",
    of: (minutes: number) => `of ${minutes} min`,
    end: "End lesson",
    goOn: "Go on",
    ended: "Lesson ended",
  },

  levels: {
    title: "Criteria",
    focus: "Asked to watch",
    others: "Other criteria",
    open: "What to look for",
    lookFor: "What can be seen or heard",
    descriptors: "The four levels",
    question: "A question for the talk",
    outside: "From your talk, not from the lesson",
    legend: (criterion: string) => `Level: ${criterion}`,
    needsNote: "Levels open when a note has this criterion.",
    lostNote: "No note has this criterion any more. The level is not shared until one has.",
    clear: "Take back",
    optional: "Levels are optional. Leave open what you did not watch.",
    none: "No levels here: notes and your own words are enough.",
    notes: (n: number) => (n === 1 ? "1 note" : `${n} notes`),
  },

  save: {
    saved: "Saved",
    saving: "Saving…",
    retrying: "Not saved – will try again",
    signedOut: "Not saved – signed out",
    noAccess: "Not saved – no access",
    attention: "Needs a look",
    unsent: (n: number) => (n === 1 ? "1 change unsent" : `${n} changes unsent`),
    tryNow: "Try now",
    retryingText: "No answer from the server. Your words are kept on this device and sent later.",
    retryingUnkept:
      "No answer from the server, and this browser cannot keep unsent words. Please leave this page open.",
    signedOutText:
      "Your session has ended. Sign in again in another tab: nothing is lost here, and saving goes on by itself.",
    signIn: "Sign in (new tab)",
    noAccessText:
      "The server does not know this as yours. Is somebody else signed in on this device? Your words are kept here.",
    notKept:
      "This device cannot keep entries: its storage is full or refused. Keep this page open until it says “Saved”, save a file, or go on with paper.",
    closedText:
      "This observation was shared from another window. What came after it was not taken:",
    file: "Save a file",
    paper: "Print the sheet",
    savedAgain: "Everything is saved again.",
  },
  file: {
    open: "Take in a saved file",
    unknown: "This file holds nothing of this observation.",
    taken: (n: number) =>
      n === 0
        ? "Everything in the file was here already."
        : n === 1
          ? "1 entry was taken in."
          : `${n} entries were taken in.`,
  },

  brief: {
    title: "To watch",
    asks: (name: string) => `${name} asks`,
    nothing: (name: string) => `${name} has not asked for anything special.`,
    lastStep: "The step from last time",
    due: (day: string) => `looked at by ${day}`,
    evidence: "What will count as evidence",
  },
  views: {
    label: "Parts of the observation",
    notes: "Notes",
    criteria: "Criteria",
    words: "Summary",
    lesson: "Lesson",
  },
  note: {
    stream: "Evidence",
    empty: "No notes yet",
    emptyText: "Write what you see and hear: words said, who does what, how many pairs.",
    line: "New note",
    placeholder: "What you see and hear …",
    keys: "Enter keeps the note, Shift + Enter makes a new line.",
    add: "Keep note",
    time: "Time of the note",
    edit: "Edit",
    editNote: (time: string) => `Edit the note of ${time}`,
    remove: "Remove",
    removed: "Note removed",
    undo: "Undo",
    done: "Done",
    text: "Note",
    untagged: "no criterion",
    tags: "Criteria of this note",
  },
  tags: {
    label: "Criteria for this note",
    all: "All criteria",
    more: "More criteria",
  },
  names: {
    hint: (word: string) => `Is “${word}” a student? Then write “a student by the window” instead.`,
    fine: "It is fine",
  },
  conflict: {
    title: "Changed in another window",
    mine: "Here",
    theirs: "There",
    theirsRemoved: "The note was removed there.",
    mineRemoved: "You removed the note here.",
    noLevel: "no level",
    keepMine: "Keep this one",
    keepTheirs: "Keep the other",
    keepBoth: "Keep both",
  },
  refused: {
    title: "Not saved",
    "needs-evidence": "A level needs at least one note tagged with it.",
    "no-levels": "There are no levels in this kind of visit.",
    "unknown-criterion": "This criterion does not belong to this rubric.",
    "unknown-note": "This note is not there any more.",
    "unknown-mark": "This tap is not there any more.",
    "base-missing": "Something this change rests on is missing.",
    "id-reused": "This change could not be told apart from another.",
    full: "This observation is full: it takes 2,000 notes, 200,000 characters and 10,000 changes. What you wrote stays on this device.",
    closed: "The observation had been shared already.",
    invalid: "The server could not read this change.",
    dismiss: "Let it go",
    copy: "Copy the text first if you want to keep it.",
  },
  lesson: {
    title: "The lesson now",
    rows: { lead: "Leads", language: "Heard", grouping: "Work" },
    rowNames: {
      lead: "Who leads",
      language: "Language heard",
      grouping: "Way of working",
    },
    nothingYet: "One tap when it changes",
    undoTap: "Undo tap",
    undoTapOf: (what: string) => `Undo the last tap: ${what}`,
    undone: (what: string) => `Taken back: ${what}`,
    nothingToUndo: "No tap to undo",
    ended: (row: string) => `${row}: ended`,
    count: "Count",
    countOf: (name: string, count: number) => `${name}: ${count}`,
    phrases: "Quick phrases",
    settingsLink: "Your phrases and counts",

    ribbon: {
      label: "The lesson so far, in three bands",
      title: "How the time was used",
      nothing: "No state has been tapped yet.",
      stretches: "In order of time",
    },
    intervals: {
      title: "Every two minutes",
      lead: "A mark says that it occurred in these two minutes, however briefly. This is not a share of time.",
      minutes: "Minutes",
      span: (from: number, until: number) => `${from}–${until}`,
      partial: "short",
      partialNote: "“Short”: fewer than two minutes, because the lesson ended (or runs).",
      occurs: "yes",
      sum: "Intervals",
      of: (n: number, all: number) => `${n} of ${all}`,
    },

    phase: {
      minute: (n: number, of: number) => `minute ${n} of ${of}`,
      over: (n: number) => `${n} min over time`,
      paused: "paused",
    },
    pause: "Pause",
    resume: "Resume",

    keys: {
      title: "Keys",
      search: "Search criteria",
      searchClose: "Close the search",
      found: (n: number) => (n === 1 ? "1 criterion" : `${n} criteria`),
      none: "No criterion has this word.",
      lead: "What you type goes into the note line, wherever you clicked before. Hold Alt for the other keys; + ? / also work alone while the line is empty.",
      list: {
        enter: "keeps the note",
        newline: "new line in the note",
        digits: "criteria shown, in their order",
        well: "went well",
        wonder: "wondering",
        search: "search all criteria",
        undo: "undo the last tap",
      },
      names: {
        enter: "Enter",
        newline: "Shift + Enter",
        digits: "Alt + 1 – 9",
        well: "+",
        wonder: "?",
        search: "/",
        undo: "Alt + Z",
      },
    },

    ledger: {
      title: "Where your notes are saved",
      writing: "being written",
      device: "on this device",
      server: "on the server",
      sum: (server: number, device: number, writing: number) =>
        [
          `${server} on the server`,
          ...(device > 0 ? [`${device} on this device`] : []),
          ...(writing > 0 ? [`${writing} being written`] : []),
        ].join(" · "),
      text: "Notes and taps are first written on this device, then sent. Nothing is deleted here before the server has answered.",
    },

    review: {
      title: "After the bell",
      lead: "Look through your notes while they are fresh. Nothing is shared by itself.",
      untagged: (n: number) =>
        n === 1 ? "1 note without a criterion" : `${n} notes without a criterion`,
      allTagged: "Every note has a criterion.",
      levels: "Give levels",
      judging: (word: string) => `“${word}”: what did you see that made you think so?`,
      rewrite: "Write the fact",
      keep: "Keep to myself",
      kept: "Only for me",
      shares: (shared: number, kept: number) =>
        `${shared === 1 ? "1 note" : `${shared} notes`} would be shared${kept === 0 ? "." : `, ${kept} kept to yourself.`}`,
      compares: (shown: number, kept: number) =>
        `${shown === 1 ? "1 note" : `${shown} notes`} would lie side by side with your colleague’s${kept === 0 ? "." : `, ${kept} kept to yourself.`}`,
      keptBack: (n: number) =>
        n === 1
          ? "1 note is not in it: you keep it to yourself."
          : `${n} notes are not in it: you keep them to yourself.`,
      late: "Something missing? Write it below and give it its time.",
    },
    judging,

    settings: {
      title: "Observation screen",
      lead: "What stands ready on the screen while you watch a lesson.",
      open: "Set up the observation screen",
      whoSees: "Only you.",
      phrases: "Quick phrases",
      phrasesHint: "One per line, at most 12 lines of 80 characters. A tap puts one into the note.",
      tallies: "Things to count",
      talliesHint: "One per line, at most 6 lines of 40 characters.",
      hand: "Which hand taps?",
      hands: { right: "The right one", left: "The left one" },
      handHint: "The buttons move to that side.",
      vibrate: "Vibrate shortly with every tap",
      vibrateHint: "On phones and tablets that can.",
      back: "Back to the observation",
      builtInPhrases: [
        "T → whole class",
        "ALT models with JTE",
        "pairs, ALT circulates",
        "instruction in English, then shown",
        "students repeat together",
        "volunteers answer",
      ],
      builtInTallies: [
        "Open question",
        "Student to student in English",
        "Praise that says what for",
      ],
    },
  },
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
      `You, until you share it; then ${alt}, after their own view. Nobody else, unless you invite a second mentor.`,
    whoSeesTwo: (alt: string, colleague: string) =>
      `You, until you share it; then ${alt}, after their own view. ${colleague} reads your notes and taps once you both have ended. Nobody else, ever.`,
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
  discard: {
    title: "Wrong lesson?",
    hint: "Until you have shared it, you can discard this observation. The visit then counts as not observed, and you can bring the observation back.",
    submit: "Discard this observation",
    discardedTitle: "Discarded observation",
    discarded: (when: string, notes: number) =>
      `You discarded your observation of this lesson on ${when}, with ${notes === 1 ? "1 note" : `${notes} notes`}. Only you can see this.`,
    restore: "Bring it back",
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
      `${alt} and you. It opens for ${alt} after their own view. A second mentor who watched too reads the notes and taps, but not what you keep back, once you both have ended. Coordinators see that there was a visit, never these words.`,
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
    noGaps: "Notes, criteria and summary are all there.",
    taps: "From your taps",
    tapsHint: (alt: string) =>
      `Only what is ticked is shared with ${alt}. The rest stays with you.`,
    otherTaps: "Share other rows of your taps",
    button: (alt: string) => `Share with ${alt}`,
    finish: "Finish",
    correction: (version: number) => `Share as version ${version}`,
    finishCorrection: (version: number) => `Finish as version ${version}`,
    back: "Back to the observation",
    permanent:
      "Sharing cannot be undone. You can correct it later: a new version that both of you see, beside the old one.",
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
  roleCard: {
    title: "Who does what",
    lead: (alt: string, teacher: string) =>
      `Agreed by ${alt} and ${teacher}, who share it with you.`,
    owners: { alt: "ALT", teacher: "Teacher", both: "Both" },
    phases: { before: "Before class", during: "During class", after: "After class" },
    reviews: "What they said after their lessons",
    offer: "By the role sheet, this lies with the teacher.",
    take: "Not in the agreed role",
    plan: "The plan and who led",
    planLead: "The agreed minutes, and who led in them by your taps. A plan may change in class.",
    at: (from: number, until: number) => `${from}–${until} min`,
    agreed: (teacher: string, alt: string) =>
      [teacher && `Teacher: ${teacher}`, alt && `ALT: ${alt}`].filter(Boolean).join(". "),
    seen: "Led",
    nothing: "no taps",
  },
};
