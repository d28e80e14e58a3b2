import { describe, expect, test } from "vitest";
import { nameHas } from "~/people/name-search";
import { nameKey } from "~/people/names";
import {
  canCloseAccount,
  canCorrectNames,
  canInvite,
  canIssueReset,
  canManagePeople,
  canSeePeople,
  contractMode,
  hasJoined,
  memberState,
  passwordIsName,
  usualPartnerKind,
} from "~/people/rules";

const person = (...roles: ("coordinator" | "mentor" | "alt")[]) => ({
  id: roles.join("+"),
  coordinator: roles.includes("coordinator"),
  mentor: roles.includes("mentor"),
  alt: roles.includes("alt"),
});
const coordinator = person("coordinator");
const mentor = person("mentor");
const alt = person("alt");
const both = person("mentor", "alt");

describe("people", () => {
  test("are seen by mentors and coordinators, managed by coordinators", () => {
    expect([coordinator, mentor, alt].map(canSeePeople)).toEqual([true, true, false]);
    expect([coordinator, mentor, alt].map(canManagePeople)).toEqual([true, false, false]);
  });

  test("are invited by mentors only when they are ALTs and nothing else", () => {
    expect([alt, both, mentor, coordinator].map((each) => canInvite(mentor, each))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([alt, both, coordinator].every((each) => canInvite(coordinator, each))).toBe(true);
    expect(canInvite(alt, alt)).toBe(false);
  });

  test("have their names corrected by a mentor until they have joined", () => {
    expect(canCorrectNames(mentor, { ...alt, joined: false })).toBe(true);
    expect(canCorrectNames(mentor, { ...alt, joined: true })).toBe(false);
    expect(canCorrectNames(mentor, { ...both, joined: false })).toBe(false);
    expect(canCorrectNames(coordinator, { ...both, joined: true })).toBe(true);
  });

  test("neither close nor reset their own account", () => {
    for (const rule of [canCloseAccount, canIssueReset]) {
      expect(rule(coordinator, coordinator)).toBe(false);
      expect(rule(coordinator, alt)).toBe(true);
      expect(rule(mentor, alt)).toBe(false);
    }
  });

  test("have joined with a password or as original sample people", () => {
    const member = (passwordHash: string | null, email: string | null) => ({ passwordHash, email });
    expect(hasJoined(member("hash", "a@b.jp"), false)).toBe(true);
    expect(hasJoined(member(null, "liam@sample.example"), false)).toBe(false);
    expect(hasJoined(member(null, "liam@sample.example"), true)).toBe(true);
    expect(hasJoined(member(null, "new@example.jp"), true)).toBe(false);
    expect(hasJoined(member(null, null), true)).toBe(false);
  });

  test("derive their state from their account", () => {
    const now = 1_000;
    const state = (disabledAt: number | null, joined: boolean, invitedUntil: number | null) =>
      memberState({ disabledAt, joined, invitedUntil }, now);
    expect(state(1, true, 2_000)).toBe("closed");
    expect(state(null, true, 2_000)).toBe("active");
    expect(state(null, false, 2_000)).toBe("invited");
    expect(state(null, false, 1_000)).toBe("not-invited");
    expect(state(null, false, null)).toBe("not-invited");
  });
});

test("outsourcing and unknown contracts allow information only", () => {
  expect(contractMode("outsourced")).toBe("information-only");
  expect(contractMode("unknown")).toBe("information-only");
  for (const type of ["jet", "direct", "dispatch"] as const)
    expect(contractMode(type)).toBe("full");
});

test("the default kind of partner teacher follows the stage", () => {
  expect(usualPartnerKind("es")).toBe("homeroom");
  expect(usualPartnerKind("jhs")).toBe("jte");
  expect(usualPartnerKind("special")).toBe("other");
});

test("a name or address is refused as a password", () => {
  const words = ["Maya Okafor", null, "maya.okafor@example.jp"];
  expect(passwordIsName("maya okafor", words)).toBe(true);
  expect(passwordIsName("ＭＡＹＡＯＫＡＦＯＲ", words)).toBe(true);
  expect(passwordIsName("maya.okafor@example.jp", words)).toBe(true);
  expect(passwordIsName("maya.okafor", words)).toBe(true);
  expect(passwordIsName("maya okafor likes tea", words)).toBe(false);
});

test("names are compared without width, case and blanks", () => {
  expect(nameKey("田中　由美")).toBe(nameKey("田中由美"));
  expect(nameHas("Liam Chen", "ｃｈｅｎ")).toBe(true);
  expect(nameHas("リアム", "リア")).toBe(true);
  expect(nameHas("Liam", "")).toBe(true);
  expect(nameHas("Liam", "Sofia")).toBe(false);
});
