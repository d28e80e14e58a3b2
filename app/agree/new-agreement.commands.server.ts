/** Commands that create an agreement from a preset, from an earlier one, or empty. */

import { and, eq, gt, isNull } from "drizzle-orm";
import { contractMode } from "~/people/rules";
import { stageOf } from "~/people/schools/place.commands.server";
import { ensurePartner, ensureSchool } from "~/people/schools/schools.commands.server";
import type { Viewer } from "~/people/viewer";
import { dayOf, daysBetween } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow } from "~db/refusal";
import { agreementConfirmations, agreements, agreementVersions, members } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { AgreementContent } from "./agreement";
import { loadAgreement, versionOf } from "./agreement-aggregate.server";
import { findAgreement } from "./agreements.queries.server";
import type { NewAgreement } from "./forms";
import { informedContent } from "./informed-content.server";
import { emptyContent, presetContent } from "./presets.server";
import { canHaveAgreements } from "./rules";
import { termAfter } from "./school-terms";
import { presetIds } from "./vocabulary";

/** The same sheet submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

/**
 * The content to start the next agreement with: everything except a single lesson's lines and the review day.
 */
const renewed = (content: AgreementContent): AgreementContent => ({
  ...content,
  lines: { ...content.lines, goal: "", page: "", language: "" },
  reviewOn: "",
});

/** The agreed content of an agreement, or its newest content when nothing was agreed. */
async function copied(tx: Tx, viewer: Viewer, id: string, now: number): Promise<AgreementContent> {
  const found = await loadAgreement(tx, { party: "alt", viewer }, id, now);
  const { agreedVersion, headVersion } = found.row.agreement;
  return renewed(versionOf(found, agreedVersion ?? headVersion).content);
}

type Terms = Pick<
  typeof agreements.$inferSelect,
  | ("organisationId" | "altId" | "teacherId" | "scope" | "classes" | "startsOn" | "endsOn")
  | ("lessonMinutes" | "preset" | "previousId")
>;

/** The id of the agreement on the same terms that was made just before; null without one. */
async function justMade(tx: Tx, terms: Terms, now: number): Promise<string | null> {
  const { preset, previousId } = terms;
  const [same] = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        inOrganisation(agreements, terms),
        eq(agreements.altId, terms.altId),
        eq(agreements.teacherId, terms.teacherId),
        eq(agreements.scope, terms.scope),
        eq(agreements.classes, terms.classes),
        eq(agreements.startsOn, terms.startsOn),
        eq(agreements.endsOn, terms.endsOn),
        eq(agreements.lessonMinutes, terms.lessonMinutes),
        preset === null ? isNull(agreements.preset) : eq(agreements.preset, preset),
        previousId === null ? isNull(agreements.previousId) : eq(agreements.previousId, previousId),
        gt(agreements.createdAt, now - doubleSubmitWindow),
      ),
    )
    .limit(1);
  return same?.id ?? null;
}

/**
 * Creates a role agreement between the signed-in ALT and a partner teacher, and creates the teacher and the
 * school if they are new. The ALT confirms the first version by creating it.
 *
 * @returns the agreement's id; after a double submit, the id of the agreement that was created before
 * @throws Refusal `not-found`; FieldError for each invalid field
 */
export async function createAgreement(
  viewer: Viewer,
  input: NewAgreement,
  now: number = Date.now(),
): Promise<string> {
  allow(canHaveAgreements(viewer));
  if (daysBetween(input.startsOn, input.endsOn) > 400) throw new FieldError("endsOn", "too-far");
  const stage = await stageOf(viewer, input);
  const { organisationId } = viewer;
  const preset = presetIds.find((id) => id === input.start) ?? null;
  return transaction(async (tx) => {
    const [alt] = await tx
      .select({ employmentType: members.employmentType })
      .from(members)
      .where(and(inOrganisation(members, viewer), eq(members.id, viewer.id)));
    allow(alt !== undefined);
    const copy = input.start === "copy";
    const mode = contractMode(alt.employmentType);
    const start = copy
      ? await copied(tx, viewer, input.from, now)
      : preset
        ? presetContent(preset)
        : emptyContent();
    const content = mode === "full" ? start : informedContent(start);
    const schoolId = await ensureSchool(tx, viewer, { name: input.school, stage });
    const teacherId = await ensurePartner(tx, viewer, { schoolId, name: input.partner });
    const terms = {
      organisationId,
      altId: viewer.id,
      teacherId,
      scope: input.scope,
      classes: input.classes,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      lessonMinutes: input.lessonMinutes,
      preset,
      previousId: copy ? input.from : null,
    };
    const before = await justMade(tx, terms, now);
    if (before !== null) return before;
    const id = newId();
    await tx.insert(agreements).values({ ...terms, id, createdAt: now });
    await tx.insert(agreementVersions).values({
      agreementId: id,
      version: 1,
      by: "alt",
      content,
      mode,
      at: now,
    });
    await tx
      .insert(agreementConfirmations)
      .values({ agreementId: id, version: 1, by: "alt", at: now });
    await recordEvent(tx, viewer, {
      subject: "agreement",
      subjectId: id,
      verb: "made",
      details: { start: input.start },
    });
    return id;
  });
}

/**
 * Creates a role agreement for the following term with the same teacher, as a copy of an earlier one.
 *
 * @returns the new agreement's id
 * @throws Refusal `not-found`
 */
export async function copyAgreement(
  viewer: Viewer,
  id: string,
  now: number = Date.now(),
): Promise<string> {
  const last = await findAgreement({ party: "alt", viewer }, id, now);
  const { school, teacherFullName, classes, scope, lessonMinutes, endsOn } = last;
  return createAgreement(
    viewer,
    {
      school: school.name,
      stage: school.stage,
      partner: teacherFullName,
      classes,
      scope,
      lessonMinutes,
      start: "copy",
      from: id,
      ...termAfter(endsOn, dayOf(now)),
    },
    now,
  );
}
