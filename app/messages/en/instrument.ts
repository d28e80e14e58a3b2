/** The observation screen, sharing, corrections, and the feedback as its readers see it. */
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
    lastStep: "Last step",
    due: (day: string) => `looked at by ${day}`,
    evidence: "What will count as evidence",
  },
  views: {
    label: "Parts of the observation",
    notes: "Notes",
    criteria: "Criteria",
    words: "Texts",
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
};
