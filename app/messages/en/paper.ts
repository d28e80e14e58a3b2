/** The bar above what is printed. */
export const agree = {
  paper: {
    title: "Sheets to print",
    back: "Back to the role sheet",
    print: "Print",
    hint: "One page, black and white. Your browser’s print command does it.",
    hintLink:
      "The link is on this sheet, and only now: print it before you leave the page. One page, black and white.",
    manyPages: (n: number) =>
      `This is too much for one page: it prints on ${n}. Hiding tasks or shortening lines brings it back to one.`,
    sheet: "Sheet",
    sheets: { roles: "Who does what", plan: "Minute plan", review: "Review card" },
    paper: "Paper",
    papers: { a4: "A4", b5: "B5" },
    language: "Language",
    languages: { both: "Both", en: "English", ja: "日本語" },
    version: "Version",
    versions: { agreed: "Confirmed", proposal: "Proposed change" },
    noticeBack: "Back to the visit",
    noticeHint: "Half a page of A4, black and white. Your browser’s print command does it.",
    noticeTitle: "Notice to the principal",
  },
};
