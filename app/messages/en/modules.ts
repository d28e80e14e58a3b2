export const modules = {
  library: {
    title: "Learn",
    lead: "Short modules, each with three things to try in class. The minutes are the time to read it.",
    search: "Search the modules",
    searchHint: "A word such as “pair work”, “指示” or “tests”.",
    find: "Search",
    found: (n: number, query: string) =>
      n === 0
        ? `Nothing found for “${query}”.`
        : n === 1
          ? `1 module with “${query}”`
          : `${n} modules with “${query}”`,
    foundNone: "Try another word, or look through the tracks.",
    showAll: "All modules",
    list: "Your list",
    listEmpty: "Nothing on your list yet. Pick one below, or after your next visit.",
    listMore: (n: number) => `${n} more on your list`,
    suggested: "Suggested for you",
    all: "All modules",
    reading: "Further reading",
    external: "opens another site",
  },
  module: {
    back: "All modules",
    track: "Part of",
    practice: "Three things to try",
    practiceLead:
      "In any order, in your next lessons. Tick what you tried; a line on what happened helps you remember.",
    step: (n: number) => `Step ${n}`,
    triedOn: (day: string) => `Tried ${day}`,
    tryIt: "I tried this",
    happened: "What happened?",
    happenedHint: "What you saw or heard. One line is enough.",
    tick: "Tick this step",
    edit: "Change the line",
    save: "Save",
    untick: "Not tried after all",
    untickHint: "Your line is removed, too.",
    close: "Back to the module",
    whoSees:
      "Only you. If you picked it after a visit, your colleague of that visit sees its name, never what you tried.",
    put: "Put on my list",
    drop: "Take off my list",
    onList: (day: string) => `On your list since ${day}`,
    fromVisit: (day: string) => `Picked after the visit on ${day}`,
    criteria: "What this helps with",
    reading: "Further reading",
    readOnly: "ALTs and mentors tick steps here as they try them.",
  },
};
