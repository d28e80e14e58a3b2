/** A member's list, practice and the pick after a visit, on a real database. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  chooseForVisit,
  chooseModule,
  dropModule,
  tickPractice,
  untickPractice,
} from "~/educate/learning.commands.server";
import {
  learningOfVisit,
  ownChoice,
  ownModules,
  suggestionsFor,
} from "~/educate/learning.queries.server";
import type { Viewer } from "~/people/viewer";
import { day, newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

let world: World;
let maya: Viewer;
let sato: Viewer;

beforeAll(async () => {
  world = await newWorld();
  maya = await newMember(world, "Maya", { mentor: true, alt: true });
  sato = await newMember(world, "Sato", { coordinator: true });
});

const newAlt = () => newMember(world, "Liam", { alt: true });
const listOf = async (viewer: Viewer) => (await ownModules(viewer, "en")).map(({ id }) => id);

describe("one's own list", () => {
  test("holds a module once and can drop it while nothing was tried", async () => {
    const liam = await newAlt();
    await chooseModule(liam, "circulating", now);
    await chooseModule(liam, "circulating", now + 1);
    expect(await listOf(liam)).toEqual(["circulating"]);
    await dropModule(liam, "circulating");
    expect(await listOf(liam)).toEqual([]);
  });

  test("keeps a module with practice", async () => {
    const liam = await newAlt();
    await tickPractice(liam, "circulating", { step: 1, whatHappened: "Went left first." }, now);
    await dropModule(liam, "circulating");
    expect(await ownModules(liam, "en")).toMatchObject([{ id: "circulating", tried: 1, steps: 3 }]);
  });

  test("is for modules that exist, and for people who teach or mentor", async () => {
    const liam = await newAlt();
    await expect(chooseModule(liam, "no-such", now)).rejects.toMatchObject({ field: "moduleId" });
    await expect(chooseModule(sato, "circulating", now)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await suggestionsFor(sato, new Set(), "en")).toEqual([]);
  });
});

describe("practice", () => {
  test("can be marked, changed and unmarked, for its author only", async () => {
    const liam = await newAlt();
    const line = (whatHappened: string) => ({ step: 0, whatHappened });
    await tickPractice(liam, "circulating", line("40 seconds"), now);
    await tickPractice(liam, "circulating", line("20 seconds"), now + day);
    expect((await ownChoice(liam, "circulating"))?.practices).toEqual([
      { step: 0, whatHappened: "20 seconds", triedAt: now },
    ]);
    expect(await ownChoice(maya, "circulating")).toBeNull();
    await untickPractice(liam, "circulating", 0);
    await untickPractice(liam, "circulating", 0);
    expect((await ownChoice(liam, "circulating"))?.practices).toEqual([]);
  });
});

describe("the pick after a visit", () => {
  test("is a single module, can change, and may repeat after another visit", async () => {
    const liam = await newAlt();
    const [first, second] = [
      await newVisit(world, { alt: liam, mentor: maya }),
      await newVisit(world, { alt: liam, mentor: maya, startsAt: now - day }),
    ];
    const visit = (id: string) => ({ id, altId: liam.id });
    await chooseForVisit(liam, "circulating", visit(first), now);
    await chooseForVisit(liam, "circulating", visit(first), now + 1);
    await chooseForVisit(liam, "circulating", visit(second), now + 2);
    await chooseForVisit(liam, "graded-english", visit(first), now + 3);
    expect((await learningOfVisit(liam, first, "en"))?.moduleId).toBe("graded-english");
    expect((await learningOfVisit(liam, second, "en"))?.moduleId).toBe("circulating");
    expect((await listOf(liam)).toSorted()).toEqual(["circulating", "graded-english"]);
    await dropModule(liam, "circulating");
    expect(await listOf(liam)).toContain("circulating");
  });

  test("tells the colleague which module, never what was tried", async () => {
    const liam = await newAlt();
    const id = await newVisit(world, { alt: liam, mentor: maya });
    await chooseForVisit(liam, "circulating", { id, altId: liam.id }, now);
    await tickPractice(liam, "circulating", { step: 2, whatHappened: "secret" }, now);
    expect((await learningOfVisit(liam, id, "en"))?.tried).toBe(1);
    const seen = await learningOfVisit(maya, id, "en");
    expect(seen).toMatchObject({ moduleId: "circulating", tried: null });
    expect(JSON.stringify(seen)).not.toContain("secret");
    expect(await learningOfVisit(sato, id, "en")).toBeNull();
    await expect(
      chooseForVisit(maya, "circulating", { id, altId: liam.id }, now),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("suggestions", () => {
  test("come from the focus of the latest visit, with the reason", async () => {
    const liam = await newAlt();
    await newVisit(world, { alt: liam, mentor: maya, focus: ["attention"] });
    const [first] = await suggestionsFor(liam, new Set(), "en");
    expect(first).toMatchObject({ id: "attention-and-routines", because: { kind: "focus" } });
    const listed = await suggestionsFor(liam, new Set(["attention-and-routines"]), "en");
    expect(listed.map(({ id }) => id)).not.toContain("attention-and-routines");
  });
});
