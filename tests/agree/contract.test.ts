import { describe, expect, test } from "vitest";
import { employmentViews, teacherNotice } from "~/agree/contract.server";
import { messagesFor } from "~/messages/all.server";
import { contractMode } from "~/people/rules";
import { employmentTypes, locales } from "~/people/vocabulary";
import content from "~db/content/roles.json";

describe("kinds of employment", () => {
  test("match the shipped content", () => {
    const modes = content.contract_guard.values.map(({ id, mode }) => [id, mode]);
    expect(modes).toEqual(employmentTypes.map((type) => [type, contractMode(type)]));
  });

  test.each(locales)(
    "are labelled in %s, with the notice when roles are not the school's decision",
    (locale) => {
      const views = employmentViews(locale);
      expect(views.every(({ value, label }) => label !== "" && label !== value)).toBe(true);
      expect(views.filter(({ notice }) => notice).map(({ value }) => value)).toEqual([
        "outsourced",
        "unknown",
      ]);
    },
  );

  test.each(locales)("tell the teacher nothing about the contract in %s", (locale) => {
    expect(teacherNotice("full", locale)).toBeNull();
    const notice = teacherNotice("information-only", locale) ?? "";
    expect(notice).not.toBe("");
    expect(notice).not.toMatch(/contract|outsourc|employ|company|契約|請負|業務委託|任用|会社/i);
  });
});

test.each(locales)("who sees what: coordinators read no words of the cycle (%s)", (locale) => {
  const { rows, no } = messagesFor(locale).agree.whoSeesWhat;
  for (const row of [rows.notes, rows.reflection]) expect(row.coordinator).toBe(no);
  // Home shows coordinators the counts of the whole group.
  for (const row of [rows.focus, rows.learning, rows.goal])
    expect(row.coordinator).toMatch(/counts .*only|(件|人)数だけ/i);
  for (const row of Object.values(rows)) expect(Object.values(row).slice(2)).not.toContain("");
});
