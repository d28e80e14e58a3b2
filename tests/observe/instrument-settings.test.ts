import { describe, expect, test } from "vitest";
import { instrumentForm, linesOf } from "~/observe/instrument-forms";
import { readForm } from "~/web/forms/form-data";

const typed = { phrases: "", tallies: "", hand: "right", vibrate: "" };

describe("settings of the observation screen", () => {
  test("read one entry per line, each once", () => {
    expect(linesOf(" T→class \n\n pairs\nT→class\n")).toEqual(["T→class", "pairs"]);
    const { data } = readForm(instrumentForm, {
      ...typed,
      phrases: "ペア活動\r\n\r\n全体",
      tallies: "praise",
      vibrate: "on",
    });
    expect(data).toEqual({
      phrases: ["ペア活動", "全体"],
      tallies: ["praise"],
      hand: "right",
      vibrate: true,
    });
  });
  test("may be empty: then no entry is offered", () => {
    expect(readForm(instrumentForm, typed).data).toMatchObject({ phrases: [], tallies: [] });
  });
  test.each([
    ["phrases", Array.from({ length: 13 }, (_, n) => `p${n}`).join("\n"), "too-many"],
    ["phrases", "x".repeat(81), "too-long"],
    ["tallies", Array.from({ length: 7 }, (_, n) => `t${n}`).join("\n"), "too-many"],
    ["tallies", "x".repeat(41), "too-long"],
    ["hand", "foot", "choose-one"],
  ])("refuses what is too much in %s", (field, value, code) => {
    expect(readForm(instrumentForm, { ...typed, [field]: value }).failure?.errors).toEqual({
      [field]: code,
    });
  });
});
