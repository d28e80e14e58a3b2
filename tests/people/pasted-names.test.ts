import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addNamesForm } from "~/people/forms";
import { nameKey } from "~/people/names";
import {
  isDuplicate,
  longestLine,
  longestName,
  mostNames,
  parseNames,
  peopleToAdd,
} from "~/people/pasted-names";

const one = (line: string) => {
  const { people, problems } = parseNames(line);
  return problems[0]?.problem ?? [people[0]?.name, people[0]?.email];
};

describe("a line", () => {
  test.each([
    ["Liam Chen", "Liam Chen", null],
    ["Liam Chen, liam@example.jp", "Liam Chen", "liam@example.jp"],
    ["Liam Chen\tliam@example.jp", "Liam Chen", "liam@example.jp"],
    ["Liam Chen liam@example.jp", "Liam Chen", "liam@example.jp"],
    ["Liam Chen <Liam@Example.jp>", "Liam Chen", "liam@example.jp"],
    ['"Chen, Liam" <liam@example.jp>', "Chen, Liam", "liam@example.jp"],
    ["liam@example.jp, Liam Chen", "Liam Chen", "liam@example.jp"],
    ["Liam Chen (liam@example.jp)", "Liam Chen", "liam@example.jp"],
    ["Liam Chen （ｌｉａｍ＠ｅｘａｍｐｌｅ．ｊｐ）", "Liam Chen", "liam@example.jp"],
    ["田中　由美、yumi＠example.jp。", "田中 由美", "yumi@example.jp"],
    ["Liam Chen ＜mailto:liam@example.jp＞;", "Liam Chen", "liam@example.jp"],
    ["12. Liam Chen", "Liam Chen", null],
    ["１２．Liam Chen", "Liam Chen", null],
    ["・Liam Chen", "Liam Chen", null],
    ["- Liam Chen,", "Liam Chen", null],
    ["Hana Nováková (Aoba ES)", "Hana Nováková (Aoba ES)", null],
    ["Ｌｉａｍ（リアム）", "Ｌｉａｍ（リアム）", null],
    ["  Liam   Chen  ", "Liam Chen", null],
    ["O'Brien-Smith, Aoife", "O'Brien-Smith, Aoife", null],
  ])("%j is read", (line, name, email) => {
    expect(one(line)).toEqual([name, email]);
  });

  test.each([
    ["liam@example.jp", "no-name"],
    ["<liam@example.jp>", "no-name"],
    ["Liam Chen, liam@", "bad-email"],
    ["Liam Chen liam@example", "bad-email"],
    ["Liam a@example.jp b@example.jp", "bad-email"],
    ["L".repeat(longestName + 1), "name-too-long"],
    ["L".repeat(longestLine + 1), "line-too-long"],
    [`${"L".repeat(longestLine)}@example.jp`, "line-too-long"],
  ])("%j is told back", (line, problem) => {
    expect(one(line)).toBe(problem);
  });
});

describe("a list", () => {
  test("leaves blank lines out and keeps their numbers", () => {
    const { people, lines } = parseNames("Liam\r\n\r\n  \nSofia\n・\n");
    expect(people.map(({ line, name }) => [line, name])).toEqual([
      [1, "Liam"],
      [4, "Sofia"],
    ]);
    expect(lines).toBe(2);
  });

  test("reports the second of two names or addresses that are equal apart from width and case", () => {
    const { people, problems } = parseNames("Liam Chen\nＬＩＡＭ　ＣＨＥＮ\nA, a@b.jp\nB, A@B.jp");
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, "same-name"],
      [4, "same-email"],
    ]);
    expect(people).toHaveLength(4);
  });

  test("adds equal names when they are different people, equal addresses never", () => {
    const { people, problems } = parseNames("Liam\nLiam\nA, a@b.jp\nB, a@b.jp");
    const names = (all: boolean) => peopleToAdd(people, problems, all).map(({ name }) => name);
    expect(names(false)).toEqual(["Liam", "A"]);
    expect(names(true)).toEqual(["Liam", "Liam", "A"]);
  });

  test("is refused by the form when too long or unreadable, not for duplicates", () => {
    const error = (names: string) => {
      const read = addNamesForm.safeParse({ names });
      return read.success ? null : read.error.issues[0]?.message;
    };
    const many = (n: number) => Array.from({ length: n }, (_, i) => `Person ${i}`).join("\n");
    expect(error(many(mostNames))).toBeNull();
    expect(error(many(mostNames + 1))).toBe("too-many-lines");
    expect(error("Liam\nliam@")).toBe("check-lines");
    expect(error("Liam\nLiam")).toBeNull();
    expect(error(" \n ")).toBe("required");
  });

  test("loses and invents no person for arbitrary input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
        const { people, problems, lines } = parseNames(typed);
        const slips = problems.filter(({ problem }) => !isDuplicate(problem));
        expect(people.length + slips.length).toBe(lines);
        for (const { name, email } of people) {
          expect(name).toBe(name.trim());
          expect(nameKey(name)).not.toBe("");
          expect(name.length).toBeLessThanOrEqual(longestName);
          if (email !== null) expect(email).toMatch(/^[^\s@]+@[^\s@]+$/);
        }
      }),
    );
  });

  test("parses names and addresses in every notation", () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z][a-zé'-]{0,8}$/), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(" "));
    const email = fc
      .tuple(
        fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,8}[a-z0-9]$/),
        fc.stringMatching(/^[a-z]{1,8}$/),
      )
      .map(([local, host]) => `${local}@${host}.jp`);
    const write = fc.constantFrom(
      (n: string, e: string) => `${n}, ${e}`,
      (n: string, e: string) => `${n}\t${e}`,
      (n: string, e: string) => `${n} ${e}`,
      (n: string, e: string) => `${n} <${e}>`,
      (n: string, e: string) => `${n}，${e.replace("@", "＠")}`,
      (n: string, e: string) => `${e};${n}`,
    );
    fc.assert(
      fc.property(name, email, write, (n, e, line) => {
        expect(one(line(n, e))).toEqual([n, e]);
      }),
    );
  });
});
