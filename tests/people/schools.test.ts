/** Schools and partner teachers, created while planning a visit or on their own page. */
import { describe, expect, test } from "vitest";
import {
  addSchool,
  editSchool,
  ensurePartner,
  ensureSchool,
  saveTeacher,
} from "~/people/schools/schools.commands.server";
import {
  partnersOf,
  schoolList,
  schoolPage,
  schoolsOf,
} from "~/people/schools/schools.queries.server";
import type { Viewer } from "~/people/viewer";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import { addOrganisation, addPerson, expectCode, expectRefusal, viewerFor } from "./scene";

freshDatabase();

async function scene() {
  const organisationId = await addOrganisation();
  const mentor = await addPerson(organisationId, { mentor: true });
  const alt = await addPerson(organisationId);
  return { viewer: await viewerFor(mentor.id), teaching: await viewerFor(alt.id) };
}

const school = (viewer: Viewer, name: string, stage: "es" | "jhs" = "es") =>
  transaction((tx) => ensureSchool(tx, viewer, { name, stage }));
const partner = (viewer: Viewer, schoolId: string, name: string) =>
  transaction((tx) => ensurePartner(tx, viewer, { schoolId, name }));

describe("while planning a visit", () => {
  test("a school is created once for all spellings of its name", async () => {
    const { viewer, teaching } = await scene();
    const id = await school(teaching, "  青葉　小学校 ");
    expect(await school(viewer, "青葉小学校", "jhs")).toBe(id);
    expect(await schoolsOf(viewer)).toEqual([
      { id, name: "青葉 小学校", stage: "es", lessonMinutes: 45 },
    ]);
    expect(await school(viewer, "東中学校", "jhs")).not.toBe(id);
  });

  test("a teacher is created once per school, of the default kind", async () => {
    const { viewer } = await scene();
    const [es, jhs] = [await school(viewer, "Aoba"), await school(viewer, "Higashi", "jhs")];
    const id = await partner(viewer, es, "田中 由美");
    expect(await partner(viewer, es, "田中　由美")).toBe(id);
    expect(await partner(viewer, es, "田中由美先生")).toBe(id);
    expect(await partner(viewer, jhs, "田中 由美")).not.toBe(id);
    expect((await partnersOf(viewer)).map(({ schoolId }) => schoolId).sort()).toEqual(
      [es, jhs].sort(),
    );
    expect((await schoolPage(viewer, jhs)).teachers[0]?.kind).toBe("jte");
  });

  test("another organisation's schools do not exist", async () => {
    const [here, there] = [await scene(), await scene()];
    const foreign = await school(there.viewer, "青葉小学校");
    expect(await school(here.viewer, "青葉小学校")).not.toBe(foreign);
    await expectRefusal(partner(here.viewer, foreign, "田中"), "schoolId", "invalid");
    await expectCode(schoolPage(here.viewer, foreign), "not-found");
    const form = { name: "Mine", stage: "es", lessonMinutes: null } as const;
    await expectCode(editSchool(here.viewer, foreign, form), "not-found");
    expect(await partnersOf(here.viewer, foreign)).toEqual([]);
  });
});

describe("on the school pages", () => {
  const form = { name: "青葉小学校", stage: "es", lessonMinutes: null } as const;

  test("a school has the lesson length of its stage or its own", async () => {
    const { viewer, teaching } = await scene();
    await expectCode(addSchool(teaching, form), "not-found");
    const id = await addSchool(viewer, form);
    await expectRefusal(addSchool(viewer, { ...form, name: "青葉 小学校" }), "name", "name-taken");
    await editSchool(viewer, id, { ...form, stage: "jhs" });
    expect(await schoolPage(viewer, id)).toMatchObject({ stage: "jhs", lessonMinutes: 50 });
    await editSchool(viewer, id, { ...form, lessonMinutes: 40 });
    expect(await schoolList(viewer)).toMatchObject([{ lessonMinutes: 40, teachers: 0 }]);
  });

  test("a teacher is added and renamed, with a unique name per school", async () => {
    const { viewer } = await scene();
    const id = await addSchool(viewer, form);
    const teacher = {
      teacherId: "",
      teacherName: "田中 由美",
      teacherReading: "たなか ゆみ",
      teacherAddressedAs: "田中先生",
      teacherKind: "homeroom",
    } as const;
    await saveTeacher(viewer, id, teacher);
    await expectRefusal(saveTeacher(viewer, id, teacher), "teacherName", "name-taken");
    const [saved] = (await schoolPage(viewer, id)).teachers;
    await saveTeacher(viewer, id, {
      ...teacher,
      teacherId: saved?.id ?? "",
      teacherName: "鈴木 由美",
    });
    expect((await schoolPage(viewer, id)).teachers).toEqual([
      {
        id: saved?.id,
        name: "鈴木 由美",
        nameReading: "たなか ゆみ",
        addressedAs: "田中",
        kind: "homeroom",
      },
    ]);
    await expectCode(saveTeacher(viewer, id, { ...teacher, teacherId: "nobody" }), "not-found");
  });
});
