/** The partner teachers' door: the address grants access to anyone. */
import { sampleIds } from "~db/seed/sample.server";
import { code, doors, foreignDoor, pin } from "../harness/doors";
import { type Case, everybody, type Look, type Row } from "./row";

const { agreements } = sampleIds;

const headOf = (agreement: string) => (look: Look) =>
  look("select head_version from agreements where id = ?", agreement);

/** The ALT of a sheet does not act as its teacher. */
const notTheAlt = { alt: 403 } as const;

const at = (key: string, more: Omit<Case, "path">): Case => ({ path: `/teacher/${key}`, ...more });

const yes = (look: Look) => ({ intent: "sheet", base: headOf(agreements.liamTakahashi)(look) });

export const doorRows: Row[] = [
  {
    route: "routes/teacher/teacher._index",
    method: "GET",
    cases: [{ thing: "the page", path: "/teacher", expected: everybody(200) }],
  },
  {
    route: "routes/teacher/teacher._index",
    method: "POST",
    cases: [
      {
        thing: "a code with its PIN",
        path: "/teacher",
        body: { intent: "code", code: "acde-fghj-kmnp", pin },
        expected: everybody("done"),
        staysAsItIs: true,
      },
    ],
  },
  {
    route: "routes/teacher/teacher.$token",
    method: "GET",
    cases: [
      at(doors.first, { thing: "an open link", expected: everybody(200, notTheAlt) }),
      at(foreignDoor, {
        thing: "an open link of theirs",
        expected: everybody(200, { foreignAlt: 403 }),
      }),
      at(doors.information, { thing: "a sheet that informs", expected: everybody(200) }),
      at(doors.withPin, {
        thing: "one with a PIN: the PIN is asked",
        expected: everybody(200, notTheAlt),
      }),
      at(doors.expired, { thing: "one that is over", expected: everybody(410) }),
      at(doors.revoked, { thing: "one that was taken back", expected: everybody(410) }),
      at(doors.none, { thing: "one that never was", expected: everybody(404) }),
      at(code, { thing: "a code without its PIN", expected: everybody("away", notTheAlt) }),
      at("HHHHHHHHHHHH", { thing: "no code, in the same way", expected: everybody("away") }),
    ],
  },
  {
    route: "routes/teacher/teacher.$token",
    method: "POST",
    cases: [
      at(doors.first, {
        thing: "yes to what waits: a PIN is to be chosen first",
        body: yes,
        expected: everybody(200, notTheAlt),
        staysAsItIs: true,
      }),
      at(doors.first, {
        thing: "yes to what waits, with a new PIN",
        body: (look) => ({ ...yes(look), intent: "new-pin", pin, after: "sheet" }),
        expected: everybody("done", notTheAlt),
      }),
      at(doors.first, {
        thing: "a new PIN of four equal digits",
        body: (look) => ({ ...yes(look), intent: "new-pin", pin: "7777", after: "sheet" }),
        expected: everybody(422, notTheAlt),
      }),
      at(doors.withPin, {
        thing: "another owner, with the PIN",
        body: (look) => ({
          ...yes(look),
          "owner.b-print": "both",
          message: "二人で。",
          ...{ intent: "pin", pin, after: "sheet" },
        }),
        expected: everybody("done", notTheAlt),
      }),
      at(doors.withPin, {
        thing: "only a line, and none is there",
        body: (look) => ({ ...yes(look), intent: "pin", pin, after: "line" }),
        expected: everybody(422, notTheAlt),
      }),
      at(doors.withPin, {
        thing: "a PIN that is not the teacher's",
        body: { intent: "not-mine" },
        expected: everybody("done", notTheAlt),
      }),
      at(doors.first, {
        thing: "no act of ours",
        body: {},
        expected: everybody(400, notTheAlt),
      }),
      at(doors.information, {
        thing: "yes where the contract only informs",
        body: { intent: "sheet", base: "1" },
        expected: everybody(404),
      }),
      at(doors.withPin, {
        thing: "yes without the PIN: it is asked",
        body: yes,
        expected: everybody(200, notTheAlt),
        staysAsItIs: true,
      }),
      at(doors.withPin, {
        thing: "the PIN with what was sent before",
        body: (look) => ({ ...yes(look), intent: "pin", pin, after: "sheet" }),
        expected: everybody("done", notTheAlt),
      }),
      at(doors.expired, { thing: "one that is over", body: yes, expected: everybody(410) }),
      at(doors.revoked, { thing: "one taken back", body: yes, expected: everybody(410) }),
      at(doors.none, { thing: "one that never was", body: yes, expected: everybody(404) }),
      at(code, {
        thing: "a code without its PIN",
        body: yes,
        expected: everybody("away", notTheAlt),
      }),
    ],
  },
];
