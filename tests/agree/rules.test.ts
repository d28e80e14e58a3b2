/** The state of an agreement, and whose turn it is. */
import { expect, test } from "vitest";
import { type AgreementContent, differences } from "~/agree/agreement";
import { plainCode, shownCode } from "~/agree/link-code";
import { qrOf } from "~/agree/qr.server";
import { type Standing, stateOf, turnOf } from "~/agree/rules";
import { changeLines } from "~/agree/sheet/change-list";
import type { Party } from "~/agree/vocabulary";

const today = "2026-10-05";
const standing: Standing = {
  mode: "full",
  companyConfirms: false,
  endsOn: "2026-12-24",
  endedAt: null,
  agreed: false,
  asAgreed: false,
  confirmedBy: ["alt"],
  answeredBy: null,
  sent: true,
};
const both: Party[] = ["alt", "teacher"];
const agreed = { agreed: true, asAgreed: true, confirmedBy: both };
const informed = { mode: "information-only" } as const;

test.each<[string, Partial<Standing>, string, string | null]>([
  ["made and not sent", { sent: false }, "proposed", "alt send"],
  ["sent", {}, "proposed", "teacher confirm"],
  ["answered by the teacher", { answeredBy: "teacher" }, "proposed", "alt answer"],
  ["answered back by the ALT", { answeredBy: "alt" }, "proposed", "teacher confirm"],
  ["changed by the teacher at once", { confirmedBy: ["teacher"] }, "proposed", "alt confirm"],
  ["changed by both at once", { confirmedBy: [] }, "proposed", "alt confirm"],
  ["agreed", agreed, "running", null],
  ["agreed, its link ended", { ...agreed, sent: false }, "running", null],
  ["gone back to what was agreed", { ...agreed, confirmedBy: ["alt"] }, "running", null],
  [
    "a change by the ALT",
    { ...agreed, asAgreed: false, confirmedBy: ["alt"] },
    "changed",
    "teacher confirm",
  ],
  [
    "a change by the teacher",
    { ...agreed, asAgreed: false, confirmedBy: ["teacher"] },
    "changed",
    "alt confirm",
  ],
  ["on its last day", { ...agreed, endsOn: today }, "running", null],
  ["the day after", { ...agreed, endsOn: "2026-10-04" }, "over", "alt renew"],
  ["put away", { ...agreed, endsOn: "2026-10-04", endedAt: 1 }, "ended", null],
  ["for information", informed, "information", null],
  [
    "for information, after the teacher's proposal",
    { ...informed, confirmedBy: ["teacher"] },
    "information",
    "alt show",
  ],
  [
    "for information, before the company has confirmed it",
    { ...informed, companyConfirms: true, confirmedBy: [] },
    "information",
    "alt settle",
  ],
  ["for information, never sent", { ...informed, sent: false }, "information", null],
])("%s", (_, change, state, turn) => {
  const now = { ...standing, ...change };
  expect(stateOf(now, today)).toBe(state);
  const next = turnOf(now, today);
  expect(next && `${next.who} ${next.act}`).toBe(turn);
});

test("changes are one line each, and order only when a task was moved", () => {
  const task = (id: string) => ({
    id,
    phase: "before" as const,
    owner: "alt" as const,
    title: id,
    when: "",
    how: "",
    hidden: false,
  });
  const content = (ids: string[], more: object = {}): AgreementContent => ({
    tasks: ids.map((id) => ({ ...task(id), ...(id === "a" ? more : {}) })),
    plan: [],
    lines: { goal: "", page: "", language: "", slot: "", contact: "" },
    reviewOn: "",
  });
  const told = (before: AgreementContent, after: AgreementContent) =>
    changeLines(differences(before, after), before, after).map(({ kind }) => kind);
  const base = content(["a", "b"]);
  expect(told(base, base)).toEqual([]);
  expect(told(base, content(["a", "new", "b"]))).toEqual(["added"]);
  expect(told(content(["a", "new", "b"]), base)).toEqual(["removed"]);
  expect(told(base, content(["b", "a"]))).toEqual(["orderTasks"]);
  expect(told(base, content(["a", "b"], { owner: "both", hidden: true, when: "Monday" }))).toEqual([
    "owner",
    "when",
    "hidden",
  ]);
});

test("a code is parsed in every notation", () => {
  expect(plainCode(" ａｂｃｄ－efgh ")).toBe("ABCDEFGH");
  expect(shownCode("ABCDEFGHJKLM")).toBe("ABCD-EFGH-JKLM");
  expect(plainCode(shownCode("ABCDEFGHJKLM"))).toBe("ABCDEFGHJKLM");
});

test("a QR code has a quiet zone of four modules and three finder patterns", () => {
  const { size, d } = qrOf(`https://kizuki.example/teacher/${"x".repeat(43)}`);
  const dark = new Set([...d.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x},${y}`));
  const points = [...dark].flatMap((at) => at.split(",").map(Number));
  expect(Math.min(...points)).toBe(4);
  expect(Math.max(...points)).toBe(size - 5);
  const last = size - 5;
  for (const corner of [`4,4`, `${last},4`, `4,${last}`]) expect(dark).toContain(corner);
  for (const ring of [`5,5`, `${last - 1},5`, `5,${last - 1}`]) expect(dark).not.toContain(ring);
});
