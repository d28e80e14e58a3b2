import { lessonMinutes } from "../../app/people/vocabulary";
import { members, organisations, partnerTeachers, schools } from "../schema";
import type { Tx } from "../transaction.server";
import type { Scene } from "./scene";

/** Stores a made-up organisation with its members, schools and partner teachers. */
export async function seedPeople(tx: Tx, scene: Scene): Promise<void> {
  const { organisation, organisationId, calendar, id } = scene;
  const founded = Math.min(...Object.values(organisation.members).map(({ joined }) => joined));
  const createdAt = calendar.at([founded, "9:00"]);

  await tx.insert(organisations).values({
    id: organisationId,
    name: organisation.name,
    sample: organisation.sample,
    createdAt,
  });
  await tx.insert(members).values(
    Object.entries(organisation.members).map(([key, member]) => ({
      id: id("member", key),
      organisationId,
      name: member.name,
      nameReading: member.reading,
      email: member.email,
      coordinator: member.roles.includes("coordinator"),
      mentor: member.roles.includes("mentor"),
      alt: member.roles.includes("alt"),
      employmentType: member.employment,
      locale: member.locale,
      createdAt: calendar.at([member.joined, "9:15"]),
      disabledAt: member.left === undefined ? null : calendar.at([member.left, "17:00"]),
    })),
  );
  await tx.insert(schools).values(
    Object.entries(organisation.schools).map(([key, { name, stage }]) => ({
      id: id("school", key),
      organisationId,
      name,
      stage,
      lessonMinutes: lessonMinutes[stage],
      createdAt,
    })),
  );
  await tx.insert(partnerTeachers).values(
    Object.entries(organisation.teachers).map(([key, teacher]) => ({
      id: id("teacher", key),
      organisationId,
      schoolId: id("school", teacher.school),
      name: teacher.name,
      nameReading: teacher.reading,
      kind: teacher.kind,
      createdAt,
    })),
  );
}
