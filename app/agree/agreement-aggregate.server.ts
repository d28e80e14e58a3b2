/** An agreement with everything that was said about it, for reads and writes alike. */
import { and, asc, eq, gt, inArray, isNull, type SQL } from "drizzle-orm";
import { nameForStaff } from "~/people/names";
import { companyConfirms, contractMode } from "~/people/rules";
import type { Db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { alias } from "~db/dialect";
import { notFound } from "~db/refusal";
import {
  agreementAnswers,
  agreementConfirmations,
  agreementLinks,
  agreements,
  agreementVersions,
  members,
  partnerTeachers,
  schools,
} from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Reader } from "./actor";
import { differences } from "./agreement";
import type { Standing } from "./rules";
import type { ContractMode, Party } from "./vocabulary";

const altMember = alias(members, "alt_member");

function reachOf(reader: Reader): SQL | undefined {
  switch (reader.party) {
    case "alt":
      return and(inOrganisation(agreements, reader.viewer), eq(agreements.altId, reader.viewer.id));
    case "teacher":
      return and(
        inOrganisation(agreements, reader.link),
        eq(agreements.id, reader.link.agreementId),
        eq(agreements.teacherId, reader.link.teacherId),
      );
    case "mentor":
      return and(
        inOrganisation(agreements, reader.viewer),
        eq(agreements.altId, reader.altId),
        ...(reader.reads === "sheet"
          ? [eq(agreements.sheetSharedByAlt, true), eq(agreements.sheetSharedByTeacher, true)]
          : [eq(agreements.reviewsSharedByAlt, true), eq(agreements.reviewsSharedByTeacher, true)]),
      );
    case "system":
      return inOrganisation(agreements, reader);
  }
}

/**
 * SQL condition: the role agreements that a reader (ALT, teacher, mentor or scheduled job) may see.
 *
 * @param id limits the condition to this agreement
 */
export const withinReach = (reader: Reader, id?: string): SQL | undefined =>
  and(reachOf(reader), id === undefined ? undefined : eq(agreements.id, id));

/**
 * Builds the query for the role agreements that match an SQL condition, each with the names of its ALT,
 * teacher and school.
 */
export const rowsWhere = (from: Db | Tx, condition: SQL | undefined) =>
  from
    .select({
      agreement: agreements,
      altName: altMember.name,
      altReading: altMember.nameReading,
      employmentType: altMember.employmentType,
      teacherFullName: partnerTeachers.name,
      teacherAddressedAs: partnerTeachers.addressedAs,
      teacherKind: partnerTeachers.kind,
      school: { id: schools.id, name: schools.name, stage: schools.stage },
    })
    .from(agreements)
    .innerJoin(altMember, references(agreements, "altId", altMember))
    .innerJoin(partnerTeachers, references(agreements, "teacherId", partnerTeachers))
    .innerJoin(schools, references(partnerTeachers, "schoolId", schools))
    .where(condition);

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];

/** Returns the names of a role agreement's ALT and teacher as pages show them. */
export const namesOf = (row: Row) => ({
  altName: row.altName,
  altStaffName: nameForStaff({ name: row.altName, nameReading: row.altReading }),
  teacherName: row.teacherAddressedAs || row.teacherFullName,
});

export type AgreementVersion = typeof agreementVersions.$inferSelect;
type Confirmation = typeof agreementConfirmations.$inferSelect;
type AgreementAnswer = typeof agreementAnswers.$inferSelect;

/** An agreement with everything that was said about it. */
export type AgreementAggregate = {
  row: Row;
  mode: ContractMode;
  versions: AgreementVersion[];
  confirmations: Confirmation[];
  answers: AgreementAnswer[];
  sent: boolean;
};

/**
 * Loads the role agreements that match an SQL condition, each with all its versions (oldest first),
 * confirmations and answers.
 *
 * @param now UTC milliseconds
 */
export async function loadAgreements(
  from: Db | Tx,
  condition: SQL | undefined,
  now: number,
): Promise<AgreementAggregate[]> {
  const rows = await rowsWhere(from, condition);
  const ids = rows.map(({ agreement }) => agreement.id);
  if (ids.length === 0) return [];
  const versions = await from
    .select()
    .from(agreementVersions)
    .where(inArray(agreementVersions.agreementId, ids))
    .orderBy(asc(agreementVersions.version));
  const confirmations = await from
    .select()
    .from(agreementConfirmations)
    .where(inArray(agreementConfirmations.agreementId, ids));
  const answers = await from
    .select()
    .from(agreementAnswers)
    .where(inArray(agreementAnswers.agreementId, ids))
    .orderBy(asc(agreementAnswers.at), asc(agreementAnswers.id));
  const open = await from
    .selectDistinct({ agreementId: agreementLinks.agreementId })
    .from(agreementLinks)
    .where(
      and(
        inArray(agreementLinks.agreementId, ids),
        isNull(agreementLinks.revokedAt),
        gt(agreementLinks.expiresAt, now),
      ),
    );
  return rows.map((row) => {
    const mine = (each: { agreementId: string }) => each.agreementId === row.agreement.id;
    return {
      row,
      mode: contractMode(row.employmentType),
      versions: versions.filter(mine),
      confirmations: confirmations.filter(mine),
      answers: answers.filter(mine),
      sent: open.some(mine),
    };
  });
}

/**
 * Loads one role agreement that the reader may see; `from` can be a transaction.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function loadAgreement(
  from: Db | Tx,
  reader: Reader,
  id: string,
  now: number,
): Promise<AgreementAggregate> {
  const [found] = await loadAgreements(from, withinReach(reader, id), now);
  if (!found) throw notFound();
  return found;
}

/**
 * Returns the version with the given number from a loaded role agreement.
 *
 * @throws Error when there is no such version, which is a programming error
 */
export function versionOf({ versions }: AgreementAggregate, number: number): AgreementVersion {
  const version = versions.find((each) => each.version === number);
  if (!version) throw new Error(`No version ${number}.`);
  return version;
}

/** The confirmations that count: under an outsourcing contract, the ALT's only with the company's. */
const valid = ({ row, confirmations }: AgreementAggregate): Confirmation[] =>
  companyConfirms(row.employmentType)
    ? confirmations.filter(({ by, companyPerson }) => by === "teacher" || companyPerson !== null)
    : confirmations;

/**
 * Returns the parties (ALT, teacher) that have confirmed a version of a role agreement. Under an outsourcing
 * contract, the ALT's confirmation counts only when it records that the company has confirmed the version.
 */
export const confirmingParties = (found: AgreementAggregate, version: number): Party[] =>
  valid(found)
    .filter((each) => each.version === version)
    .map(({ by }) => by);

/** Returns the company's confirmation of a version: the person there, and the Japan day; null without one. */
export function companyOf(
  { confirmations }: AgreementAggregate,
  version: number,
): { person: string; on: string } | null {
  const found = confirmations.find((each) => each.version === version && each.by === "alt");
  return found?.companyPerson && found.companyOn
    ? { person: found.companyPerson, on: found.companyOn }
    : null;
}

/**
 * Returns the number of the version that the teacher is shown while the role sheet only informs: the newest one
 * that the ALT has confirmed. When the ALT has confirmed none, returns 1; under an outsourcing contract, where
 * the company confirms first, returns null.
 */
export function settledVersion(found: AgreementAggregate): number | null {
  const confirmed = valid(found).filter(({ by }) => by === "alt");
  if (confirmed.length === 0) return companyConfirms(found.row.employmentType) ? null : 1;
  return Math.max(...confirmed.map(({ version }) => version));
}

/** Whether the newest version says what was agreed, be it by going back to it. */
const asAgreed = (found: AgreementAggregate): boolean => {
  const { agreedVersion, headVersion } = found.row.agreement;
  if (agreedVersion === null) return false;
  const [agreed, head] = [versionOf(found, agreedVersion), versionOf(found, headVersion)];
  return agreed === head || differences(agreed.content, head.content).length === 0;
};

/**
 * Returns the data from which `stateOf` and `turnOf` derive the state of a role agreement and its next act:
 * contract mode, last day, confirmations, last answer, and whether the teacher has an open link.
 */
export function standingOf(found: AgreementAggregate): Standing {
  const { agreement } = found.row;
  const said = found.answers.filter(({ version }) => version === agreement.headVersion);
  return {
    mode: found.mode,
    companyConfirms: companyConfirms(found.row.employmentType),
    endsOn: agreement.endsOn,
    endedAt: agreement.endedAt,
    agreed: agreement.agreedVersion !== null,
    asAgreed: asAgreed(found),
    confirmedBy: confirmingParties(found, agreement.headVersion),
    answeredBy: said.at(-1)?.by ?? null,
    sent: found.sent,
  };
}
