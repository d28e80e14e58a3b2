/** Reads of agreements. Each puts the actor into the `where`: what is not theirs does not exist. */
import { and, asc, desc, eq, exists, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { notFound } from "~/people/request.server";
import { contractMode } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import { dayOf } from "~/web/dates";
import { type Db, db } from "~db/client.server";
import {
  agreementAnswers,
  agreementConfirmations,
  agreementLinks,
  agreements,
  agreementVersions,
  members,
  partnerTeachers,
  schools,
  visits,
} from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Actor } from "./actor";
import { type AgreementContent, differences } from "./agreement";
import type {
  AgreementSummary,
  AgreementView,
  AnswerView,
  HistoryEntry,
  VersionView,
} from "./agreement-view";
import { may, reaches, type Standing, stateOf, turnOf } from "./rules";
import type { ContractMode, Party } from "./vocabulary";

const altMember = alias(members, "alt_member");

/** The agreements that an actor reaches; one of them when it is named. */
export function withinReach(actor: Actor, id?: string): SQL | undefined {
  const one = id === undefined ? undefined : eq(agreements.id, id);
  if (actor.party === "alt")
    return and(
      eq(agreements.organisationId, actor.viewer.organisationId),
      eq(agreements.altId, actor.viewer.id),
      one,
    );
  const { organisationId, agreementId, teacherId } = actor.link;
  return and(
    eq(agreements.organisationId, organisationId),
    eq(agreements.id, agreementId),
    eq(agreements.teacherId, teacherId),
    one,
  );
}

const rowsWhere = (from: Db | Tx, condition: SQL | undefined) =>
  from
    .select({
      agreement: agreements,
      altName: altMember.name,
      employmentType: altMember.employmentType,
      teacherName: partnerTeachers.name,
      teacherKind: partnerTeachers.kind,
      school: { id: schools.id, name: schools.name, stage: schools.stage },
    })
    .from(agreements)
    .innerJoin(
      altMember,
      and(
        eq(altMember.organisationId, agreements.organisationId),
        eq(altMember.id, agreements.altId),
      ),
    )
    .innerJoin(
      partnerTeachers,
      and(
        eq(partnerTeachers.organisationId, agreements.organisationId),
        eq(partnerTeachers.id, agreements.teacherId),
      ),
    )
    .innerJoin(
      schools,
      and(
        eq(schools.organisationId, partnerTeachers.organisationId),
        eq(schools.id, partnerTeachers.schoolId),
      ),
    )
    .where(condition);

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];
type Version = typeof agreementVersions.$inferSelect;
type Confirmation = typeof agreementConfirmations.$inferSelect;
type Answer = typeof agreementAnswers.$inferSelect;

/** An agreement with everything that was said about it. */
export type Known = {
  row: Row;
  mode: ContractMode;
  versions: Version[];
  confirmations: Confirmation[];
  answers: Answer[];
  sent: boolean;
};

/** Versions ascend. */
async function known(from: Db | Tx, condition: SQL | undefined, now: number): Promise<Known[]> {
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

/** One agreement within an actor's reach, also inside a transaction. @throws a 404 response */
export async function knownAgreement(
  from: Db | Tx,
  actor: Actor,
  id: string,
  now: number,
): Promise<Known> {
  const [found] = await known(from, withinReach(actor, id), now);
  if (!found) throw notFound();
  return found;
}

/** @throws when there is no such version, which the tables do not allow */
export function versionOf({ versions }: Known, number: number): Version {
  const version = versions.find((each) => each.version === number);
  if (!version) throw new Error(`No version ${number}.`);
  return version;
}

export const yesTo = ({ confirmations }: Known, version: number): Party[] =>
  confirmations.filter((each) => each.version === version).map(({ by }) => by);

/** Where the contract informs only, what the ALT last said yes to is what the company settled. */
const settledVersion = (found: Known): number =>
  Math.max(
    1,
    ...found.confirmations.filter(({ by }) => by === "alt").map(({ version }) => version),
  );

/** Whether the newest version says what was agreed, be it by going back to it. */
const asAgreed = (found: Known): boolean => {
  const { agreedVersion, headVersion } = found.row.agreement;
  if (agreedVersion === null) return false;
  const [agreed, head] = [versionOf(found, agreedVersion), versionOf(found, headVersion)];
  return agreed === head || differences(agreed.content, head.content).length === 0;
};

function standingOf(found: Known): Standing {
  const { agreement } = found.row;
  const said = found.answers.filter(({ version }) => version === agreement.headVersion);
  return {
    mode: found.mode,
    endsOn: agreement.endsOn,
    endedAt: agreement.endedAt,
    agreed: agreement.agreedVersion !== null,
    asAgreed: asAgreed(found),
    confirmedBy: yesTo(found, agreement.headVersion),
    answeredBy: said.at(-1)?.by ?? null,
    sent: found.sent,
  };
}

function summaryOf(found: Known, now: number): AgreementSummary {
  const { agreement, altName, employmentType, teacherName, teacherKind, school } = found.row;
  const standing = standingOf(found);
  return {
    id: agreement.id,
    altId: agreement.altId,
    altName,
    teacherId: agreement.teacherId,
    teacherName,
    teacherKind,
    school,
    scope: agreement.scope,
    classes: agreement.classes,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    lessonMinutes: agreement.lessonMinutes,
    preset: agreement.preset,
    previousId: agreement.previousId,
    createdAt: agreement.createdAt,
    endedAt: agreement.endedAt,
    mode: found.mode,
    employmentType,
    state: stateOf(standing, dayOf(now)),
    turn: turnOf(standing, dayOf(now)),
  };
}

const versionView = (reader: Party, version: Version, mode: ContractMode): VersionView => ({
  version: version.version,
  by: version.by,
  at: version.at,
  message: reaches(reader, version.mode, mode) ? version.message : "",
  content: version.content,
});

const answersTo = (found: Known, reader: Party, version: number): AnswerView[] =>
  found.answers
    .filter((each) => each.version === version && reaches(reader, each.mode, found.mode))
    .map(({ id, by, at, text }) => ({ id, version, by, at, text }));

/** When a version became the agreed one: with the second yes. */
const agreedAt = (found: Known, version: number): number =>
  Math.max(
    ...found.confirmations.filter((each) => each.version === version).map(({ at }) => at),
    versionOf(found, version).at,
  );

/**
 * Everything that a sheet shows, as far as this reader may see it.
 *
 * @param now UTC milliseconds
 * @throws a 404 response
 */
export async function findAgreement(
  actor: Actor,
  id: string,
  now: number = Date.now(),
): Promise<AgreementView> {
  const found = await knownAgreement(db(), actor, id, now);
  const { agreement } = found.row;
  const informed = !may(actor.party, "see-history", found.mode);
  const head = versionOf(found, informed ? settledVersion(found) : agreement.headVersion);
  const agreed =
    agreement.agreedVersion === null || informed ? null : versionOf(found, agreement.agreedVersion);
  return {
    ...summaryOf(found, now),
    head: versionView(actor.party, head, found.mode),
    agreed: agreed && {
      version: agreed.version,
      at: agreedAt(found, agreed.version),
      content: agreed.content,
    },
    confirmedBy: informed ? [] : yesTo(found, head.version),
    answers: answersTo(found, actor.party, head.version),
    shares: {
      sheet: { alt: agreement.sheetSharedByAlt, teacher: agreement.sheetSharedByTeacher },
      reviews: { alt: agreement.reviewsSharedByAlt, teacher: agreement.reviewsSharedByTeacher },
    },
  };
}

/**
 * The versions of an agreement, newest first, each with what it changed. A teacher sees those of the time
 * when the contract allowed agreeing, and whatever stands now.
 *
 * @throws a 404 response
 */
export async function historyOf(
  actor: Actor,
  id: string,
  now: number = Date.now(),
): Promise<HistoryEntry[]> {
  const found = await knownAgreement(db(), actor, id, now);
  if (!may(actor.party, "see-history", found.mode)) throw notFound();
  const { headVersion, agreedVersion } = found.row.agreement;
  const seen = found.versions.filter(
    ({ version, mode }) =>
      reaches(actor.party, mode, found.mode) ||
      version === headVersion ||
      version === agreedVersion,
  );
  return seen
    .map((version, index) => {
      const before = seen[index - 1];
      return {
        ...versionView(actor.party, version, found.mode),
        changes: before ? differences(before.content, version.content) : [],
        confirmedBy: yesTo(found, version.version),
        answers: answersTo(found, actor.party, version.version),
      };
    })
    .reverse();
}

/** The content of one version, to go back to or to change from; within the same bounds as the history. */
export async function versionContent(
  actor: Actor,
  id: string,
  version: number,
): Promise<AgreementContent> {
  const entries = await historyOf(actor, id);
  const entry = entries.find((each) => each.version === version);
  if (!entry) throw notFound();
  return entry.content;
}

/** The viewer's own agreements: those that run first, the next end first; then what is put away. */
export async function agreementsOf(
  viewer: Viewer,
  now: number = Date.now(),
): Promise<AgreementSummary[]> {
  const found = await known(db(), withinReach({ party: "alt", viewer }), now);
  const order = (each: AgreementSummary) =>
    (each.endedAt === null ? "0" : "1") + (each.turn?.who === "alt" ? "0" : "1") + each.endsOn;
  return found
    .map((each) => summaryOf(each, now))
    .sort((a, b) => order(a).localeCompare(order(b)) || b.id.localeCompare(a.id));
}

/** The viewer's newest agreement with a teacher, to begin the next one from; null without one. */
export async function lastAgreementWith(viewer: Viewer, teacherId: string): Promise<string | null> {
  const [row] = await db()
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(withinReach({ party: "alt", viewer }), eq(agreements.teacherId, teacherId)))
    .orderBy(desc(agreements.endsOn), desc(agreements.createdAt))
    .limit(1);
  return row?.id ?? null;
}

export type SharedSheet = {
  agreementId: string;
  version: number;
  altName: string;
  teacherName: string;
  lessonMinutes: number;
  content: AgreementContent;
};

/**
 * What an ALT and a partner teacher agreed for a day, for a mentor who visits that ALT: only when both said
 * that a mentor may see the sheet, and the contract allows agreeing at all. Null otherwise.
 */
export async function sharedSheet(
  viewer: Viewer,
  altId: string,
  teacherId: string,
  day: string,
): Promise<SharedSheet | null> {
  if (!viewer.mentor || viewer.id === altId) return null;
  const visiting = db()
    .select({ one: sql`1` })
    .from(visits)
    .where(
      and(
        eq(visits.organisationId, viewer.organisationId),
        eq(visits.altId, altId),
        eq(visits.observerId, viewer.id),
      ),
    );
  const [row] = await rowsWhere(
    db(),
    and(
      eq(agreements.organisationId, viewer.organisationId),
      eq(agreements.altId, altId),
      eq(agreements.teacherId, teacherId),
      eq(agreements.sheetSharedByAlt, true),
      eq(agreements.sheetSharedByTeacher, true),
      isNull(agreements.endedAt),
      sql`${day} between ${agreements.startsOn} and ${agreements.endsOn}`,
      sql`${agreements.agreedVersion} is not null`,
      exists(visiting),
    ),
  )
    .orderBy(desc(agreements.startsOn), desc(agreements.id))
    .limit(1);
  if (!row || contractMode(row.employmentType) !== "full") return null;
  const version = row.agreement.agreedVersion ?? 0;
  const [agreed] = await db()
    .select({ content: agreementVersions.content })
    .from(agreementVersions)
    .where(
      and(
        eq(agreementVersions.agreementId, row.agreement.id),
        eq(agreementVersions.version, version),
      ),
    );
  return agreed
    ? {
        agreementId: row.agreement.id,
        version,
        altName: row.altName,
        teacherName: row.teacherName,
        lessonMinutes: row.agreement.lessonMinutes,
        content: agreed.content,
      }
    : null;
}
