/** The lesson on the observation screen: states, tallies, phrases, keys, the review after the bell. */
import { judging } from "../judging";

export const instrument = {
  lesson: {
    title: "The lesson now",
    rows: { lead: "Leads", language: "Heard", grouping: "Work" },
    rowNames: {
      lead: "Who leads",
      language: "Language heard",
      grouping: "Way of working",
    },
    states: {
      alt: "ALT",
      teacher: "Teacher",
      both: "Both",
      pupils: "Pupils",
      english: "English",
      japanese: "Japanese",
      mixed: "Mixed",
      quiet: "Quiet",
      whole: "Whole",
      pairs: "Pairs",
      groups: "Groups",
      alone: "Alone",
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
      title: "Shares of the lesson",
      state: "State",
      time: "Time",
      share: "Share of the lesson",
      unnoted: "not noted",
      nothing: "No state has been tapped yet.",
      target: (alone: string, mixed: string, noted: string) =>
        `English alone ${alone}, English and Japanese mixed ${mixed}, of ${noted} with the language noted.`,
      tallies: "Counted",
      times: (n: number) => (n === 1 ? "once" : `${n} times`),
      stretches: "One after the other",
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
      lead: "While you type, hold Alt. Outside the note line the keys work alone; + ? / also in the empty line.",
      list: {
        enter: "keeps the note",
        newline: "new line in the note",
        digits: "criteria shown, in their order",
        well: "went well",
        wonder: "wondering",
        search: "search all criteria",
        undo: "undo the last tap",
        line: "to the note line",
      },
      names: {
        enter: "Enter",
        newline: "Shift + Enter",
        digits: "1 – 9",
        well: "+",
        wonder: "?",
        search: "/",
        undo: "Alt + Z",
        line: "N",
      },
    },

    ledger: {
      title: "Where it is",
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
        "pupils repeat together",
        "volunteers answer",
      ],
      builtInTallies: ["Open question", "Pupil to pupil in English", "Praise that says what for"],
    },
  },
};
