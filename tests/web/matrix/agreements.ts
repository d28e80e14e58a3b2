/** Role sheets: for their ALT only. */

import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { type Case, type Expected, noId, only, type Row } from "./row";

const { liamSuzuki, liamTakahashi, sofiaWatanabe, thaboKato } = sampleIds.agreements;
const theirs = canaryIds.agreements.catoTeacher;
const nobody = only({});
type Decision = Expected["alt"];
const alt = (decision: Decision) => only({ alt: decision });
const foreignAlt = (decision: Decision) => only({ foreignAlt: decision });
const altsOnly = (decision: Decision) =>
  only({
    alt: decision,
    otherAlt: decision,
    draftAlt: decision,
    otherMentor: decision,
    foreignAlt: decision,
  });

/**
 * An action or page of one sheet: permitted to its ALT; not to colleagues, mentors, coordinators or other
 * organisations.
 */
const on = (
  tail: string,
  decision: Decision,
  body?: Case["body"],
  more: Partial<Case> = {},
): Case[] =>
  [
    ["ours", liamSuzuki, alt(decision)] as const,
    ["a colleague's", sofiaWatanabe, only({ otherAlt: decision })] as const,
    ["one that informs only", thaboKato, nobody] as const,
    ["theirs", theirs, foreignAlt(decision)] as const,
    ["no sheet", noId, nobody] as const,
  ].map(([thing, id, expected]) => ({
    thing: `${thing}${more.thing ?? ""}`,
    path: `/agreements/${id}${tail}`,
    body,
    expected,
    staysAsItIs: more.staysAsItIs,
  }));

const fresh = {
  school: "Green School",
  stage: "es",
  partner: "Hayashi",
  classes: "5-1",
  scope: "term",
  startsOn: "2027-04-08",
  endsOn: "2027-07-20",
  lessonMinutes: "45",
  start: "es-alt-led",
  from: "",
};

export const agreementRows: Row[] = [
  {
    route: "routes/agreements/agreements._index",
    method: "GET",
    cases: [{ thing: "one's own sheets", path: "/agreements", expected: altsOnly(200) }],
  },
  {
    route: "routes/agreements/agreements.new",
    method: "GET",
    cases: [
      { thing: "the page", path: "/agreements/new", expected: altsOnly(200) },
      {
        thing: "somebody's to copy",
        path: `/agreements/new?from=${sofiaWatanabe}`,
        expected: altsOnly(200),
      },
    ],
  },
  {
    route: "routes/agreements/agreements.new",
    method: "POST",
    cases: [
      { thing: "a sheet", path: "/agreements/new", body: fresh, expected: altsOnly("done") },
      {
        thing: "a copy of ours",
        path: "/agreements/new",
        body: { ...fresh, start: "copy", from: liamSuzuki },
        expected: alt("done"),
      },
    ],
  },
  { route: "routes/agreements/agreements.$agreementId._index", method: "GET", cases: on("", 200) },
  {
    route: "routes/agreements/agreements.$agreementId._index",
    method: "POST",
    cases: [
      ...on("?index", "done", { do: "share", what: "reviews", to: "shared" }),
      ...on("?index", "done", { do: "copy" }, { thing: ", copied" }),
      ...on("?index", "done", { do: "end" }, { thing: ", put away" }),
      {
        thing: "a colleague's proposal, confirmed",
        path: `/agreements/${sofiaWatanabe}?index`,
        body: { do: "confirm", version: "2" },
        expected: only({ otherAlt: "done" }),
      },
      {
        thing: "answered",
        path: `/agreements/${liamTakahashi}?index`,
        body: { do: "answer", version: "1", text: "Shall we talk?" },
        expected: alt("done"),
      },
      {
        thing: "an older version, confirmed",
        path: `/agreements/${liamSuzuki}?index`,
        body: { do: "confirm", version: "1" },
        expected: alt(422),
      },
      {
        thing: "the company's confirmation, under a contract without one",
        path: `/agreements/${liamSuzuki}?index`,
        body: { do: "company", version: "1", person: "Miura", on: "2026-09-01" },
        expected: nobody,
      },
      {
        thing: "no act",
        path: `/agreements/${liamSuzuki}?index`,
        body: { do: "explode" },
        expected: nobody,
      },
    ],
  },
  {
    route: "routes/agreements/agreements.$agreementId.edit",
    method: "GET",
    cases: on("/edit", 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId.edit",
    method: "POST",
    cases: on("/edit", "done", {
      do: "save",
      base: "1",
      message: "",
      "line.goal": "Ask and answer",
    }),
  },
  {
    route: "routes/agreements/agreements.$agreementId.history",
    method: "GET",
    cases: on("/history", 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId.history",
    method: "POST",
    cases: [
      {
        thing: "ours",
        path: `/agreements/${liamSuzuki}/history`,
        body: { version: "1", base: "3" },
        expected: alt("done"),
      },
      {
        thing: "theirs",
        path: `/agreements/${theirs}/history`,
        body: { version: "1", base: "2" },
        expected: foreignAlt("done"),
      },
      {
        thing: "no sheet",
        path: `/agreements/${noId}/history`,
        body: { version: "1", base: "2" },
        expected: nobody,
      },
    ],
  },
  {
    route: "routes/agreements/agreements.$agreementId.send",
    method: "GET",
    cases: on("/send", 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId.send",
    method: "POST",
    cases: [
      // The response itself contains the link.
      ...on("/send", 200, {}),
      ...on("/send", "done", { do: "revoke" }, { thing: ", ended" }),
    ],
  },
];
