/** Names as people type them: titles, invisible characters, search and order. */
import { describe, expect, test } from "vitest";
import { politely, sensei, withoutTitle } from "~/messages/titles";
import { nameText } from "~/people/name-field";
import { byName, byReading, nameHas } from "~/people/name-search";
import { bothNames, nameForStaff, nameKey, tidyName, tidyTeacherName } from "~/people/names";

describe("a teacher's title", () => {
  test.each([
    ["田中", "田中先生"],
    ["田中先生", "田中先生"],
    ["田中　先生", "田中先生"],
    ["田中さん", "田中先生"],
    ["田中教諭", "田中先生"],
    ["たなかせんせい", "たなか先生"],
    ["Tanaka-sensei", "Tanaka先生"],
    ["Tanaka Sensei", "Tanaka先生"],
    ["Ms. Tanaka", "Tanaka先生"],
    ["Tanaka-san", "Tanaka先生"],
    ["鈴木 浩先生", "鈴木 浩先生"],
  ])("%s is addressed as %s", (typed, addressed) => {
    expect(sensei(typed)).toBe(addressed);
    expect(sensei(sensei(typed))).toBe(addressed);
  });

  test("stays where it is all that was typed", () => {
    expect(sensei("先生")).toBe("先生");
    expect(sensei("英語の先生")).toBe("英語の先生");
    expect(tidyTeacherName("英語の先生")).toBe("英語の先生");
  });

  test("is no part of the stored name, but letters of a name are", () => {
    expect(tidyTeacherName("田中先生")).toBe("田中");
    expect(tidyTeacherName(" Tanaka-sensei ")).toBe("Tanaka");
    for (const name of ["Nguyen Thi San", "Asensei", "Hassan", "Ms. Tanaka"])
      expect(withoutTitle(name)).toBe(name);
  });

  test("is the one that an English letter uses", () => {
    expect(politely("Tanaka")).toBe("Tanaka-sensei");
    expect(politely("Tanaka-sensei")).toBe("Tanaka-sensei");
    expect(politely("Ms. Tanaka")).toBe("Ms. Tanaka");
    expect(politely("田中 由美")).toBe("田中 由美先生");
  });
});

describe("a stored name", () => {
  test("has no invisible characters and no direction marks", () => {
    expect(tidyName("Hana\u200b  Nováková\u202e")).toBe("Hana Nováková");
    expect(tidyName("\u2067Liam\u2069")).toBe("Liam");
    // The joiners belong to the spelling of some scripts.
    expect(tidyName("ක්\u200dෂේම")).toBe("ක්\u200dෂේම");
  });

  test("is refused when nothing of it is visible", () => {
    const field = nameText({ max: 100, required: true });
    for (const typed of ["\u200b", "\u3164", "\u2800", "\u202e\u202c", "\u200d", "　"]) {
      expect(tidyName(typed)).toBe("");
      expect(field.safeParse(typed).error?.issues[0]?.message).toBe("required");
    }
    expect(field.parse(" 李\u200e ")).toBe("李");
  });

  test("is the same with and without invisible characters, and with either small ke", () => {
    expect(nameKey("Hana\u200b Nováková")).toBe(nameKey("Hana Nováková"));
    expect(nameKey("緑ケ丘小学校")).toBe(nameKey("緑ヶ丘小学校"));
    expect(nameKey("斉藤")).not.toBe(nameKey("斎藤"));
  });
});

describe("a search", () => {
  test.each([
    ["Hana Nováková", "Novakova"],
    ["Nguyễn Văn An", "nguyen"],
    ["Síle", "Sile"],
    ["Søren Łukasz", "soren lukasz"],
    ["さとう けんじ", "サトウ"],
    ["リアム・チェン", "りあむちぇん"],
    ["ハナ", "はな"],
    ["ﾘｱﾑ", "リアム"],
    ["髙橋", "高橋"],
    ["山﨑", "山崎"],
    ["𠮷田", "吉田"],
    ["齋藤", "斉藤"],
    ["緑が丘小学校", "緑ヶ丘"],
    ["O’Brien", "o'brien"],
  ])("finds %s by %s", (name, search) => {
    expect(nameHas(name, search)).toBe(true);
  });

  test("keeps apart what sounds different", () => {
    expect(nameHas("ガ", "カ")).toBe(false);
    expect(nameHas("ば", "は")).toBe(false);
    expect(nameHas("Liam", "Sofia")).toBe(false);
  });
});

describe("the order of a list", () => {
  const person = (name: string, nameReading = "") => ({ name, nameReading });
  const people = [
    person("渡辺 健", "わたなべ けん"),
    person("Zoë", "ゾーイ"),
    person("青木", "アオキ"),
    person("alice", "アリス"),
    person("Émilie", "エミリー"),
  ];
  const sorted = (order: typeof byReading) => [...people].sort(order).map(({ name }) => name);

  test("is that of the readings", () => {
    expect(sorted(byReading)).toEqual(["青木", "alice", "Émilie", "Zoë", "渡辺 健"]);
  });

  test("is alphabetical for readers of English, with Japanese names after it by reading", () => {
    expect(sorted(byName)).toEqual(["alice", "Émilie", "Zoë", "青木", "渡辺 健"]);
  });
});

test("Japanese staff read the katakana name of an ALT", () => {
  const liam = { name: "Liam Chen", nameReading: "リアム・チェン" };
  expect(nameForStaff(liam)).toBe("リアム・チェン");
  expect(bothNames(nameForStaff(liam), liam.name)).toBe("リアム・チェン（Liam Chen）");
  expect(nameForStaff({ ...liam, nameReading: "リアム先生" })).toBe("リアム");
  expect(nameForStaff({ ...liam, nameReading: "" })).toBe("Liam Chen");
  expect(nameForStaff({ name: "佐藤 健二", nameReading: "さとう けんじ" })).toBe("佐藤 健二");
  expect(bothNames("佐藤 健二", "佐藤 健二")).toBe("佐藤 健二");
});
