/** Modules, rubrics and reflections. */
import { type Expected, only, type Row, signedIn } from "./row";

const module = "/modules/speaking-up";
/** Every ALT and mentor has a list of modules. */
const learners = <D extends Expected["alt"]>(decision: D) =>
  signedIn(decision, { coordinator: 404, foreignCoordinator: 404 });
const alts = <D extends Expected["alt"]>(decision: D) =>
  only({
    alt: decision,
    otherAlt: decision,
    draftAlt: decision,
    otherMentor: decision,
    foreignAlt: decision,
  });
const nobody = only({});

export const learningRows: Row[] = [
  {
    route: "routes/modules/modules._index",
    method: "GET",
    cases: [
      { thing: "the library", path: "/modules", expected: signedIn(200) },
      { thing: "a search", path: "/modules?q=pair", expected: signedIn(200) },
    ],
  },
  {
    route: "routes/modules/modules.$moduleId",
    method: "GET",
    cases: [
      { thing: "a module", path: module, expected: signedIn(200) },
      { thing: "no module", path: "/modules/none", expected: nobody },
    ],
  },
  {
    route: "routes/modules/modules.$moduleId",
    method: "POST",
    cases: [
      { thing: "onto one's own list", path: module, body: {}, expected: learners("done") },
      {
        thing: "off one's own list",
        path: module,
        body: { intent: "drop" },
        expected: learners("done"),
        mayStay: true,
      },
      { thing: "no module", path: "/modules/none", body: {}, expected: nobody },
    ],
  },
  {
    route: "routes/modules/modules.$moduleId.practice",
    method: "GET",
    cases: [
      {
        thing: "one's own practice",
        path: `${module}/practice?step=1`,
        expected: learners(200),
      },
      { thing: "no module", path: "/modules/none/practice", expected: nobody },
    ],
  },
  {
    route: "routes/modules/modules.$moduleId.practice",
    method: "POST",
    cases: [
      {
        thing: "one's own practice",
        path: `${module}/practice`,
        body: { step: "1", whatHappened: "They laughed." },
        expected: learners("done"),
      },
      {
        thing: "no module",
        path: "/modules/none/practice",
        body: { step: "1", whatHappened: "They laughed." },
        expected: nobody,
      },
    ],
  },
  {
    route: "routes/rubrics/rubrics.$rubricId",
    method: "GET",
    cases: [
      { thing: "a rubric", path: "/rubrics/walkthrough", expected: signedIn(200) },
      { thing: "no rubric", path: "/rubrics/none", expected: nobody },
    ],
  },
  {
    route: "routes/reflections/reflections._index",
    method: "GET",
    cases: [
      { thing: "one's own reflections", path: "/reflections", expected: alts(200) },
      { thing: "an older page", path: "/reflections?page=2", expected: alts(200) },
    ],
  },
  {
    route: "routes/reflections/reflections.new",
    method: "GET",
    cases: [{ thing: "the page", path: "/reflections/new", expected: alts(200) }],
  },
  {
    route: "routes/reflections/reflections.new",
    method: "POST",
    cases: [
      {
        thing: "one's own reflection",
        path: "/reflections/new",
        body: { keep: "The map.", change: "Less talk.", feeling: "fine", s01: "2", base: "" },
        expected: alts("done"),
      },
    ],
  },
];
