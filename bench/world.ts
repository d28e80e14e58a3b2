/** People, schools and lesson days of a made-up board of education with 200 ALTs. */
import type Database from "better-sqlite3";
import { v7 } from "uuid";
import { hashToken } from "../app/people/secrets.server";
import { lessonMinutes, schoolStages } from "../app/people/vocabulary";
import {
  invitations,
  members,
  organisations,
  partnerTeachers,
  schools,
  sessions,
} from "../db/schema";
import { inserter } from "./insert";
import { numbersFrom } from "./texts";

export const minute = 60_000;
export const day = 24 * 60 * minute;
const japan = 9 * 60 * minute;

export const altCount = 200;
const mentorCount = 10;
const schoolCount = 80;

type School = { id: string; minutes: number; teachers: string[] };

export type World = {
  connection: Database.Database;
  now: number;
  organisationId: string;
  coordinator: string;
  mentors: string[];
  alts: string[];
  schools: School[];
  /** The lesson days of the past three school years, as UTC milliseconds of their midnight in Japan. */
  days: number[];
  random: () => number;
};

const idNumbers = numbersFrom(7);
const word = () => idNumbers() * 2 ** 32;

/** A UUIDv7 with the given instant, so that ids sort by age. */
export const idAt = (at: number): string => {
  const random = new Uint8Array(new Uint32Array([word(), word(), word(), word()]).buffer);
  return v7({ msecs: Math.floor(at), random });
};

/** A random whole number between both bounds, inclusive. */
export const between = (world: World, least: number, most: number): number =>
  least + Math.floor(world.random() * (most - least + 1));

export function pick<T>(world: World, list: readonly T[]): T {
  const found = list[Math.floor(world.random() * list.length)];
  if (found === undefined) throw new RangeError("Nothing to pick from.");
  return found;
}

/** Weekdays within the terms, as an approximation of school days. */
function lessonDays(now: number): number[] {
  const last = Math.floor((now + japan) / day) - 1;
  const list = Array.from({ length: 3 * 365 }, (_, index) => last - 3 * 365 + 1 + index);
  return list
    .filter((index) => {
      const date = new Date(index * day);
      const monthDay = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
      const weekend = date.getUTCDay() % 6 === 0;
      const vacation =
        monthDay < 108 ||
        (monthDay > 324 && monthDay < 408) ||
        (monthDay > 720 && monthDay < 828) ||
        monthDay > 1223;
      return !weekend && !vacation;
    })
    .map((index) => index * day - japan);
}

/** Writes the organisation with its members, schools and partner teachers. */
export function makeWorld(connection: Database.Database, now: number): World {
  const joined = now - 3 * 365 * day;
  const organisationId = idAt(joined);
  const base = { organisationId, createdAt: joined };
  const insert = {
    organisation: inserter(connection, organisations),
    member: inserter(connection, members),
    school: inserter(connection, schools),
    teacher: inserter(connection, partnerTeachers),
    invitation: inserter(connection, invitations),
  };
  insert.organisation({ id: organisationId, name: "Bench", createdAt: joined });
  const addMember = (role: "coordinator" | "mentor" | "alt", name: string) => {
    const id = idAt(joined);
    const email = `${name.toLowerCase().replace(" ", ".")}@bench.example`;
    insert.member({ ...base, id, name, email, [role]: true, locale: "en" });
    return id;
  };
  const coordinator = addMember("coordinator", "Coordinator One");
  const names = (role: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${role} ${String(index + 1).padStart(3, "0")}`);
  const mentors = names("Mentor", mentorCount).map((name) => addMember("mentor", name));
  const alts = names("Alt", altCount).map((name) => addMember("alt", name));
  for (const memberId of [...mentors, ...alts]) {
    insert.invitation({
      ...base,
      id: idAt(joined),
      memberId,
      tokenHash: hashToken(memberId),
      createdBy: coordinator,
      expiresAt: joined + 14 * day,
      usedAt: joined + day,
    });
  }
  const schoolList = Array.from({ length: schoolCount }, (_, index): School => {
    const stage = schoolStages[index % 3] ?? "jhs";
    const id = idAt(joined);
    const minutes = lessonMinutes[stage];
    insert.school({ ...base, id, name: `School ${index + 1}`, stage, lessonMinutes: minutes });
    const teachers = [1, 2, 3].map((number) => {
      const teacherId = idAt(joined);
      const name = `Teacher ${index + 1}-${number}`;
      insert.teacher({ ...base, id: teacherId, schoolId: id, name, kind: "jte" });
      return teacherId;
    });
    return { id, minutes, teachers };
  });
  const people = { organisationId, coordinator, mentors, alts, schools: schoolList };
  return { connection, now, ...people, days: lessonDays(now), random: numbersFrom(20_260_401) };
}

/**
 * Creates a session for each member.
 *
 * @returns tokens by member id
 */
export function makeSessions(world: World): Map<string, string> {
  const insert = inserter(world.connection, sessions);
  const { now } = world;
  const all = [world.coordinator, ...world.mentors, ...world.alts];
  return new Map(
    all.map((memberId) => {
      const token = `bench-${memberId}`;
      const base = { memberId, tokenHash: hashToken(token), createdAt: now, lastSeenAt: now };
      insert({ ...base, id: idAt(now), expiresAt: now + 30 * day });
      return [memberId, token];
    }),
  );
}
