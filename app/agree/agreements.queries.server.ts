/** Reads of agreements. Every query is scoped by the actor. */
import { and, desc, eq, gte, isNotNull, isNull, lte } from "drizzle-orm";
import { contractMode } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import { dayOf } from "~/web/dates";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { notFound } from "~db/refusal";
import { agreements, agreementVersions, members } from "~db/schema";
import type { Actor, Reader, System, VisitingMentor } from "./actor";
import { type AgreementContent, differences } from "./agreement";
import {
  type AgreementAggregate,
  type AgreementVersion,
  companyOf,
  confirmingParties,
  loadAgreement,
  loadAgreements,
  namesOf,
  rowsWhere,
  settledVersion,
  standingOf,
  versionOf,
  withinReach,
} from "./agreement-aggregate.server";
import type {
  AgreementSummary,
  AgreementView,
  AnswerView,
  HistoryEntry,
  VersionView,
} from "./agreement-view";
import { informedContent } from "./informed-content.server";
import { contractAllows, isReadableBy, stateOf, turnOf } from "./rules";
import type { ContractMode, Party } from "./vocabulary";

function summaryOf(
  found: AgreementAggregate,
  reader: Reader["party"],
  now: number,
): AgreementSummary {
  const { agreement, employmentType, teacherFullName, teacherKind, school } = found.row;
  const standing = standingOf(found);
  return {
    id: agreement.id,
    altId: agreement.altId,
    ...namesOf(found.row),
    teacherId: agreement.teacherId,
    teacherFullName,
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
    employmentType: reader === "alt" ? employmentType : null,
    state: stateOf(standing, dayOf(now)),
    turn: turnOf(standing, dayOf(now)),
  };
}

const versionView = (
  reader: Party,
  version: AgreementVersion,
  mode: ContractMode,
): VersionView => ({
  version: version.version,
  by: version.by,
  at: version.at,
  message: isReadableBy(reader, version.mode, mode) ? version.message : "",
  content: version.content,
});

const answersTo = (found: AgreementAggregate, reader: Party, version: number): AnswerView[] =>
  found.answers
    .filter((each) => each.version === version && isReadableBy(reader, each.mode, found.mode))
    .map(({ id, by, at, text }) => ({ id, version, by, at, text }));

/** The instant (UTC milliseconds) of the second confirmation of a version. */
const agreedAt = (found: AgreementAggregate, version: number): number =>
  Math.max(
    ...found.confirmations.filter((each) => each.version === version).map(({ at }) => at),
    versionOf(found, version).at,
  );

/**
 * Loads a role agreement as far as the ALT or the teacher may see it: its newest and agreed versions,
 * confirmations and answers.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function findAgreement(
  actor: Actor,
  id: string,
  now: number = Date.now(),
): Promise<AgreementView> {
  const found = await loadAgreement(db(), actor, id, now);
  const { agreement } = found.row;
  const informed = !contractAllows(actor.party, "see-history", found.mode);
  const settled = settledVersion(found);
  if (informed && settled === null) throw notFound();
  const head = versionOf(found, informed ? (settled ?? 1) : agreement.headVersion);
  const toSchool = informedContent(head.content);
  const agreed =
    agreement.agreedVersion === null || informed ? null : versionOf(found, agreement.agreedVersion);
  return {
    ...summaryOf(found, actor.party, now),
    head: versionView(actor.party, informed ? { ...head, content: toSchool } : head, found.mode),
    agreed: agreed && {
      version: agreed.version,
      at: agreedAt(found, agreed.version),
      content: agreed.content,
    },
    confirmedBy: informed ? [] : confirmingParties(found, head.version),
    answers: answersTo(found, actor.party, head.version),
    company: actor.party === "alt" ? companyOf(found, head.version) : null,
    canGoOut: settled !== null,
    withheld: found.mode === "full" ? 0 : head.content.tasks.length - toSchool.tasks.length,
    shares: {
      sheet: { alt: agreement.sheetSharedByAlt, teacher: agreement.sheetSharedByTeacher },
      reviews: { alt: agreement.reviewsSharedByAlt, teacher: agreement.reviewsSharedByTeacher },
    },
  };
}

/**
 * Lists the versions of a role agreement, newest first, each with its changes. A teacher sees the versions
 * that were written while the contract allowed agreeing, the current version and the agreed version.
 *
 * @throws Refusal `not-found`
 */
export async function historyOf(
  actor: Actor,
  id: string,
  now: number = Date.now(),
): Promise<HistoryEntry[]> {
  const found = await loadAgreement(db(), actor, id, now);
  if (!contractAllows(actor.party, "see-history", found.mode)) throw notFound();
  const { headVersion, agreedVersion } = found.row.agreement;
  const seen = found.versions.filter(
    ({ version, mode }) =>
      isReadableBy(actor.party, mode, found.mode) ||
      version === headVersion ||
      version === agreedVersion,
  );
  return seen
    .map((version, index) => {
      const before = seen[index - 1];
      return {
        ...versionView(actor.party, version, found.mode),
        changes: before ? differences(before.content, version.content) : [],
        confirmedBy: confirmingParties(found, version.version),
        answers: answersTo(found, actor.party, version.version),
      };
    })
    .reverse();
}

/**
 * Loads the content of one version of a role agreement that the actor may see.
 *
 * @throws Refusal `not-found`
 */
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

/**
 * Loads the summary of a role agreement (such as its people, its state and who must act next) for background
 * work, which has no signed-in member.
 *
 * @param now UTC milliseconds
 * @returns the summary, with the time of the newest version as `headAt` (UTC milliseconds)
 * @throws Refusal `not-found`
 */
export async function agreementStatus(
  system: System,
  id: string,
  now: number,
): Promise<AgreementSummary & { headAt: number }> {
  const found = await loadAgreement(db(), system, id, now);
  return {
    ...summaryOf(found, system.party, now),
    headAt: versionOf(found, found.row.agreement.headVersion).at,
  };
}

/**
 * Lists the signed-in ALT's role agreements: first those that wait for the ALT, then other open ones, then
 * ended ones. Each group is sorted by the last day.
 *
 * @param now UTC milliseconds
 */
export async function agreementsOf(
  viewer: Viewer,
  now: number = Date.now(),
): Promise<AgreementSummary[]> {
  const found = await loadAgreements(db(), withinReach({ party: "alt", viewer }), now);
  const order = (each: AgreementSummary) =>
    (each.endedAt === null ? "0" : "1") + (each.turn?.who === "alt" ? "0" : "1") + each.endsOn;
  return found
    .map((each) => summaryOf(each, "alt", now))
    .sort((a, b) => order(a).localeCompare(order(b)) || b.id.localeCompare(a.id));
}

/**
 * Returns the contract mode of the signed-in ALT: `full`, or `information-only` when role sheets may only
 * inform the school. The mode follows from the ALT's type of employment, so it does not need a role
 * agreement.
 */
export async function modeOf(viewer: Viewer): Promise<ContractMode> {
  const [row] = await db()
    .select({ employmentType: members.employmentType })
    .from(members)
    .where(and(inOrganisation(members, viewer), eq(members.id, viewer.id)));
  if (!row) throw notFound();
  return contractMode(row.employmentType);
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
 * Loads the role agreement between an ALT and a partner teacher that is valid on a day, for a mentor who
 * visits the ALT. Null when the two do not both share their role sheet, when nothing is agreed, or when the
 * contract does not allow agreeing.
 *
 * @param day YYYY-MM-DD
 */
export async function agreedSheet(
  mentor: VisitingMentor & { reads: "sheet" },
  teacherId: string,
  day: string,
): Promise<SharedSheet | null> {
  const [row] = await rowsWhere(
    db(),
    and(
      withinReach(mentor),
      eq(agreements.teacherId, teacherId),
      isNull(agreements.endedAt),
      lte(agreements.startsOn, day),
      gte(agreements.endsOn, day),
      isNotNull(agreements.agreedVersion),
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
        ...namesOf(row),
        lessonMinutes: row.agreement.lessonMinutes,
        content: agreed.content,
      }
    : null;
}
