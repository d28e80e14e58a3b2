/** People, their accounts, and schools. */
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { type Expected, noId, only, type Row } from "./row";

const { members, schools, teachers } = sampleIds;

/** The coordinators of either organisation. */
const keepers = <D extends Expected["alt"]>(decision: D) => ({
  mentor: decision,
  otherMentor: decision,
  coordinator: decision,
  foreignMentor: decision,
  foreignCoordinator: decision,
});
/** The coordinators of the sample organisation. */
const ours = <D extends Expected["alt"]>(decision: D) => ({
  mentor: decision,
  otherMentor: decision,
  coordinator: decision,
});
const theirs = <D extends Expected["alt"]>(decision: D) => ({
  foreignMentor: decision,
  foreignCoordinator: decision,
});
const coordinators = { coordinator: "done", foreignCoordinator: "done" } as const;
const nobody = only({});

const names = { name: "Robin Hale", nameReading: "ロビン", email: "robin@new.example" };
const member = { ...names, roles: "alt", employmentType: "jet", locale: "en" };
const school = { name: "新しい小学校", stage: "es", lessonMinutes: "" };
const teacher = { intent: "teacher", teacherName: "新 しい子", teacherKind: "jte" };

/** The pages and actions at one address for several people, with the permitted persons of each case. */
const each = (
  tail: string,
  body: Record<string, string> | undefined,
  cases: [thing: string, id: string, expected: Expected][],
) =>
  cases.map(([thing, id, expected]) => ({ thing, path: `/people/${id}${tail}`, body, expected }));

export const peopleRows: Row[] = [
  {
    route: "routes/people/people._index",
    method: "GET",
    cases: [
      { thing: "one's own organisation", path: "/people", expected: only(keepers(200)) },
      { thing: "a search", path: "/people?q=liam", expected: only(keepers(200)) },
    ],
  },
  {
    route: "routes/people/people.new",
    method: "GET",
    cases: [{ thing: "the page", path: "/people/new", expected: only(keepers(200)) }],
  },
  {
    route: "routes/people/people.new",
    method: "POST",
    cases: [
      {
        thing: "a list of ALTs",
        path: "/people/new",
        body: { intent: "names", names: "Robin Hale, robin@new.example\nAlex Kim" },
        expected: only(keepers("done")),
      },
      {
        thing: "one member of any role",
        path: "/people/new",
        body: { intent: "one", name: "Robin Hale", email: "", roles: ["mentor", "coordinator"] },
        expected: only(coordinators),
      },
    ],
  },
  {
    route: "routes/people/people.invitations",
    method: "GET",
    cases: [
      { thing: "one's own newcomers", path: "/people/invitations", expected: only(keepers(200)) },
    ],
  },
  {
    route: "routes/people/people.invitations",
    method: "POST",
    cases: [
      {
        thing: "an ALT of ours",
        path: "/people/invitations",
        body: { members: members.sofia },
        expected: only(ours(200)),
      },
      {
        thing: "an ALT and a mentor of ours",
        path: "/people/invitations",
        body: { members: [members.sofia, members.daniel] },
        expected: only({ coordinator: 200 }),
      },
      {
        thing: "an ALT of ours and one of theirs",
        path: "/people/invitations",
        body: { members: [members.sofia, canaryIds.members.cleo] },
        expected: nobody,
      },
      {
        thing: "an ALT of theirs",
        path: "/people/invitations",
        body: { only: canaryIds.members.cleo },
        expected: only(theirs(200)),
      },
    ],
  },
  {
    route: "routes/people/people.$memberId",
    method: "GET",
    cases: each("", undefined, [
      ["an ALT of ours", members.liam, only(ours(200))],
      ["a coordinator of ours", members.kenji, only(ours(200))],
      ["a member who left", members.rachel, only({ coordinator: 200 })],
      ["an ALT of theirs", canaryIds.members.cato, only(theirs(200))],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId",
    method: "POST",
    cases: each("", member, [
      ["an ALT of ours who has joined", members.liam, only({ coordinator: "done" })],
      ["an ALT of ours who has not joined", members.sofia, only(ours("done"))],
      ["a mentor of ours", members.maya, only({ coordinator: "done" })],
      ["an ALT of theirs who has not joined", canaryIds.members.cleo, only(theirs("done"))],
      [
        "an ALT of theirs who has joined",
        canaryIds.members.cato,
        only({ foreignCoordinator: "done" }),
      ],
      ["the only coordinator of ours", members.kenji, only({ coordinator: 422 })],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.invitation",
    method: "GET",
    cases: each("/invitation", undefined, [
      ["an ALT of ours", members.sofia, only(ours(200))],
      ["a mentor of ours", members.daniel, only({ coordinator: 200 })],
      ["a member who left", members.rachel, nobody],
      ["an ALT of theirs", canaryIds.members.cleo, only(theirs(200))],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.invitation",
    method: "POST",
    cases: each("/invitation", {}, [
      ["an ALT of ours", members.sofia, only(ours(200))],
      ["a mentor of ours", members.daniel, only({ coordinator: 200 })],
      ["a member who left", members.rachel, nobody],
      ["an ALT of theirs", canaryIds.members.cleo, only(theirs(200))],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.password-reset",
    method: "GET",
    cases: each("/password-reset", undefined, [
      ["an ALT of ours who has joined", members.liam, only({ coordinator: 200 })],
      ["an ALT of ours who has not joined", members.sofia, nobody],
      ["the coordinator of ours", members.kenji, nobody],
      [
        "an ALT of theirs who has joined",
        canaryIds.members.cato,
        only({ foreignCoordinator: 200 }),
      ],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.password-reset",
    method: "POST",
    cases: each("/password-reset", {}, [
      ["an ALT of ours who has joined", members.liam, only({ coordinator: 200 })],
      ["an ALT of ours who has not joined", members.sofia, nobody],
      ["the coordinator of ours", members.kenji, nobody],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.disable",
    method: "GET",
    cases: each("/disable", undefined, [
      ["an ALT of ours", members.liam, only({ coordinator: 200 })],
      ["the coordinator of ours", members.kenji, nobody],
      ["a member who left", members.rachel, nobody],
      ["an ALT of theirs", canaryIds.members.cato, only({ foreignCoordinator: 200 })],
      ["nobody", noId, nobody],
    ]),
  },
  {
    route: "routes/people/people.$memberId_.disable",
    method: "POST",
    cases: [
      ...each("/disable", { account: "close" }, [
        ["an ALT of ours", members.liam, only({ coordinator: "done" })],
        ["the coordinator of ours", members.kenji, nobody],
        ["an ALT of theirs", canaryIds.members.cato, only({ foreignCoordinator: "done" })],
        ["nobody", noId, nobody],
      ]),
      ...each("/disable", { account: "open" }, [
        ["a member who left, to open again", members.rachel, only({ coordinator: "done" })],
      ]),
    ],
  },
  {
    route: "routes/people/schools._index",
    method: "GET",
    cases: [{ thing: "one's own schools", path: "/schools", expected: only(keepers(200)) }],
  },
  {
    route: "routes/people/schools._index",
    method: "POST",
    cases: [
      { thing: "a new school", path: "/schools", body: school, expected: only(keepers("done")) },
    ],
  },
  {
    route: "routes/people/schools.$schoolId",
    method: "GET",
    cases: [
      { thing: "a school of ours", path: `/schools/${schools.aoba}`, expected: only(ours(200)) },
      {
        thing: "a school of theirs",
        path: `/schools/${canaryIds.schools.school}`,
        expected: only(theirs(200)),
      },
      { thing: "no school", path: `/schools/${noId}`, expected: nobody },
    ],
  },
  {
    route: "routes/people/schools.$schoolId",
    method: "POST",
    cases: [
      {
        thing: "a school of ours",
        path: `/schools/${schools.aoba}`,
        body: { intent: "school", ...school },
        expected: only(ours("done")),
      },
      {
        thing: "quiet days of a school of ours",
        path: `/schools/${schools.aoba}`,
        body: { intent: "quiet", quietFrom: "2026-12-01", quietUntil: "2026-12-04" },
        expected: only(ours("done")),
      },
      {
        thing: "quiet days of a school of theirs",
        path: `/schools/${canaryIds.schools.school}`,
        body: { intent: "quiet", quietFrom: "2026-12-01", quietUntil: "2026-12-04" },
        expected: only(theirs("done")),
      },
      {
        thing: "quiet days that are not there",
        path: `/schools/${schools.aoba}`,
        body: { intent: "quiet-remove", quietId: noId },
        expected: nobody,
      },
      {
        thing: "a teacher for a school of ours",
        path: `/schools/${schools.aoba}`,
        body: teacher,
        expected: only(ours("done")),
      },
      {
        thing: "a teacher of ours",
        path: `/schools/${schools.aoba}`,
        body: { ...teacher, teacherId: teachers.tanaka },
        expected: only(ours("done")),
      },
      {
        thing: "a teacher of theirs at a school of ours",
        path: `/schools/${schools.aoba}`,
        body: { ...teacher, teacherId: canaryIds.teachers.teacher },
        expected: nobody,
      },
      {
        thing: "a teacher of ours at a school of theirs",
        path: `/schools/${canaryIds.schools.school}`,
        body: { ...teacher, teacherId: teachers.tanaka },
        expected: nobody,
      },
      {
        thing: "a school of theirs",
        path: `/schools/${canaryIds.schools.school}`,
        body: { intent: "school", ...school },
        expected: only(theirs("done")),
      },
      {
        thing: "no school",
        path: `/schools/${noId}`,
        body: { intent: "school", ...school },
        expected: nobody,
      },
    ],
  },
];
