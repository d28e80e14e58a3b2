/** Commands on agreements. Every change is a new version; the agreed one is confirmed by both parties. */
import { eq } from "drizzle-orm";
import { companyConfirms } from "~/people/rules";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { agreementConfirmations, agreements, agreementVersions } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { type Actor, personOf } from "./actor";
import { type AgreementContent, type Clash, differences, mergeVersions } from "./agreement";
import { agreementFor } from "./agreement-access.server";
import {
  type AgreementAggregate,
  confirmingParties,
  versionOf,
} from "./agreement-aggregate.server";
import { fixedOwners } from "./presets.server";
import { contentRefusal } from "./rules";
import type { Party } from "./vocabulary";

/** Records a confirmation, and marks the version as agreed when the other party has confirmed it too. */
async function confirm(
  tx: Tx,
  found: AgreementAggregate,
  version: number,
  by: Party,
  now: number,
): Promise<boolean> {
  const agreementId = found.row.agreement.id;
  await tx
    .insert(agreementConfirmations)
    .values({ agreementId, version, by, at: now })
    .onConflictDoNothing();
  const both = new Set([...confirmingParties(found, version), by]).size === 2;
  if (both)
    await tx
      .update(agreements)
      .set({ agreedVersion: version })
      .where(eq(agreements.id, agreementId));
  return both;
}

async function write(
  tx: Tx,
  actor: Actor,
  found: AgreementAggregate,
  {
    content,
    message,
    confirms,
    restores,
  }: { content: AgreementContent; message: string; confirms: boolean; restores: number | null },
  now: number,
): Promise<number> {
  const { id, headVersion } = found.row.agreement;
  const version = headVersion + 1;
  await tx.insert(agreementVersions).values({
    agreementId: id,
    version,
    by: actor.party,
    content,
    message,
    mode: found.mode,
    at: now,
  });
  await tx.update(agreements).set({ headVersion: version }).where(eq(agreements.id, id));
  if (confirms) await confirm(tx, found, version, actor.party, now);
  await recordEvent(tx, personOf(actor), {
    subject: "agreement",
    subjectId: id,
    verb: "changed",
    details: { by: actor.party, version, restores },
  });
  return version;
}

export type AgreementChange = {
  /** The version that the change is based on. */
  base: number;
  content: AgreementContent;
  message: string;
  /** True to confirm the head version when nothing was changed. */
  confirm: boolean;
};

export type Changed =
  | {
      kind: "saved";
      version: number;
      /**
       * True when the change was merged with a concurrent change, which the author has not seen and has not
       * confirmed.
       */
      together: boolean;
      agreed: boolean;
    }
  | {
      kind: "clashes";
      clashes: Clash[];
      head: { version: number; content: AgreementContent };
      /** The submitted content merged with the concurrent change; for each clash it holds their value. */
      content: AgreementContent;
    };

/**
 * Stores a changed role agreement as a new version, merged with concurrent changes. When both sides changed a
 * field to different values, stores nothing and returns `clashes`.
 * @throws Refusal `not-found`, `ended-link`; FieldError on bad fields, `nothing-changed`, `changed-meanwhile`
 */
export async function changeAgreement(
  actor: Actor,
  id: string,
  change: AgreementChange,
  now: number = Date.now(),
): Promise<Changed> {
  const refusal = contentRefusal(change.content, fixedOwners);
  if (refusal) throw new FieldError(refusal.field, refusal.code);
  return transaction(async (tx) => {
    const found = await agreementFor(tx, actor, id, "change-owner", now);
    const { headVersion } = found.row.agreement;
    if (change.base > headVersion) throw new FieldError("version", "changed-meanwhile");
    const base = versionOf(found, change.base).content;
    const head = versionOf(found, headVersion).content;
    const fresh = change.base === headVersion;
    const { content, clashes } = fresh
      ? { content: change.content, clashes: [] }
      : mergeVersions(base, change.content, head);
    if (clashes.length > 0)
      return { kind: "clashes", clashes, head: { version: headVersion, content: head }, content };
    if (differences(head, content).length === 0) {
      if (!change.confirm || !fresh)
        throw new FieldError("version", fresh ? "nothing-changed" : "changed-meanwhile");
      const agreed = await confirm(tx, found, headVersion, actor.party, now);
      await recordEvent(tx, personOf(actor), {
        subject: "agreement",
        subjectId: id,
        verb: "confirmed",
        details: { by: actor.party, version: headVersion, agreed },
      });
      return { kind: "saved", version: headVersion, together: false, agreed };
    }
    const next = { content, message: change.message, confirms: fresh, restores: null };
    const version = await write(tx, actor, found, next, now);
    return { kind: "saved", version, together: !fresh, agreed: false };
  });
}

/**
 * Confirms the newest version of a role agreement for the actor's side. Confirming again changes nothing.
 * Under an outsourcing contract, `recordCompany` takes its place.
 *
 * @returns true when both parties have now confirmed the version
 * @throws Refusal `not-found`, `ended-link`; FieldError `changed-meanwhile` when there is a newer version
 */
export async function confirmVersion(
  actor: Actor,
  id: string,
  version: number,
  now: number = Date.now(),
): Promise<boolean> {
  return transaction(async (tx) => {
    const found = await agreementFor(tx, actor, id, "confirm", now);
    allow(!companyConfirms(found.row.employmentType));
    if (found.row.agreement.headVersion !== version)
      throw new FieldError("version", "changed-meanwhile");
    const before = confirmingParties(found, version);
    if (before.includes(actor.party)) return before.length === 2;
    const agreed = await confirm(tx, found, version, actor.party, now);
    await recordEvent(tx, personOf(actor), {
      subject: "agreement",
      subjectId: id,
      verb: "confirmed",
      details: { by: actor.party, version, agreed },
    });
    return agreed;
  });
}

/**
 * Stores an earlier version again as the newest one and returns its number. A restored agreed version counts
 * as agreed at once.
 *
 * @param base the newest version that the person has seen
 * @throws as `confirmVersion`; FieldError `nothing-changed`; Refusal `not-found` when nothing was agreed yet
 */
export async function restoreVersion(
  actor: Actor,
  id: string,
  { version, base }: { version: number | "agreed"; base: number },
  now: number = Date.now(),
): Promise<number> {
  return transaction(async (tx) => {
    const found = await agreementFor(tx, actor, id, "restore", now);
    const { headVersion, agreedVersion } = found.row.agreement;
    const to = version === "agreed" ? agreedVersion : version;
    allow(to !== null);
    if (base !== headVersion || to > headVersion)
      throw new FieldError("version", "changed-meanwhile");
    const { content } = versionOf(found, to);
    if (differences(versionOf(found, headVersion).content, content).length === 0)
      throw new FieldError("version", "nothing-changed");
    return write(tx, actor, found, { content, message: "", confirms: true, restores: to }, now);
  });
}

/** Withdraws a proposed version by restoring the agreed version. @throws as `restoreVersion` */
export const withdraw = (actor: Actor, id: string, base: number, now: number = Date.now()) =>
  restoreVersion(actor, id, { version: "agreed", base }, now);

/** Ends a role agreement or reopens an ended one; it stays readable. @throws Refusal `not-found` */
export async function endAgreement(
  actor: Actor,
  id: string,
  ended: boolean,
  now: number = Date.now(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await agreementFor(tx, actor, id, "end", now);
    if ((found.row.agreement.endedAt !== null) === ended) return;
    await tx
      .update(agreements)
      .set({ endedAt: ended ? now : null })
      .where(eq(agreements.id, id));
    await recordEvent(tx, personOf(actor), {
      subject: "agreement",
      subjectId: id,
      verb: ended ? "ended" : "reopened",
      details: { by: actor.party },
    });
  });
}

const shareColumn = {
  sheet: { alt: "sheetSharedByAlt", teacher: "sheetSharedByTeacher" },
  reviews: { alt: "reviewsSharedByAlt", teacher: "reviewsSharedByTeacher" },
} as const;

/**
 * Gives or withdraws one party's consent that the ALT's mentors may read the role sheet or the reviews.
 * @throws Refusal `not-found` or `ended-link`
 */
export async function share(
  actor: Actor,
  id: string,
  what: "sheet" | "reviews",
  shared: boolean,
  now: number = Date.now(),
): Promise<void> {
  await transaction(async (tx) => {
    await agreementFor(tx, actor, id, shared ? "share" : "unshare", now);
    const column = shareColumn[what][actor.party];
    await tx
      .update(agreements)
      .set({ [column]: shared })
      .where(eq(agreements.id, id));
    await recordEvent(tx, personOf(actor), {
      subject: "agreement",
      subjectId: id,
      verb: shared ? "shared" : "unshared",
      details: { by: actor.party, what },
    });
  });
}
