import { createHash } from "node:crypto";
import type { AgreementContent } from "../../app/agree/agreement";
import type { Party } from "../../app/agree/vocabulary";
import { presetContent } from "../content/role-presets";
import {
  agreementAnswers,
  agreementConfirmations,
  agreementLinks,
  agreements,
  agreementVersions,
} from "../schema";
import type { Tx } from "../transaction.server";
import { type SeedEvent, seedEvents } from "./events.server";
import type { Scene, SeedAgreement } from "./scene";

/**
 * Returns the fixed token of the partner teacher's secret link to a role sheet of the sample data. It can be
 * computed from the source code, so it must never open real data.
 */
export const seedToken = (organisation: string, agreement: string): string =>
  createHash("sha256").update(`${organisation}/teacher-link/${agreement}`).digest("base64url");

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
const day = 86_400_000;

function contents(scene: Scene, agreement: SeedAgreement): AgreementContent[] {
  let content = presetContent(agreement.preset);
  return agreement.versions.map(({ owners = {}, lines = {}, reviewOn }) => {
    content = {
      ...content,
      tasks: content.tasks.map((task) => ({ ...task, owner: owners[task.id] ?? task.owner })),
      lines: { ...content.lines, ...(lines as Partial<AgreementContent["lines"]>) },
      reviewOn: reviewOn === undefined ? content.reviewOn : scene.calendar.date(reviewOn),
    };
    return content;
  });
}

function eventsOf(name: string, { alt, teacher, preset, sent, versions }: SeedAgreement) {
  const on = (by: Party) => ({
    ...(by === "alt" ? { by: alt } : { by: teacher, teacher: true }),
    ...({ subject: "agreement", name } as const),
  });
  const list: SeedEvent[] = sent ? [{ ...on("alt"), verb: "link-made", at: sent }] : [];
  for (const [index, { by, at, confirmed, answer }] of versions.entries()) {
    const version = index + 1;
    const other = by === "alt" ? "teacher" : "alt";
    if (index === 0) list.push({ ...on(by), verb: "made", at, details: { start: preset } });
    else list.push({ ...on(by), verb: "changed", at, details: { by, version, restores: null } });
    if (confirmed) {
      const details = { by: other, version, agreed: true } as const;
      list.push({ ...on(other), verb: "confirmed", at: confirmed, details });
    }
    if (answer) {
      const details = { by: answer.by, version };
      list.push({ ...on(answer.by), verb: "answered", at: answer.at, details });
    }
  }
  return list;
}

async function seedOne(tx: Tx, scene: Scene, name: string, agreement: SeedAgreement) {
  const { calendar, id, organisationId } = scene;
  const agreementId = id("agreement", name);
  const altId = id("member", agreement.alt);
  const { versions, sent, mode, shared = false, reviewsShared = false } = agreement;
  const [first] = versions;
  if (!first) throw new Error(`The agreement ${name} says nothing.`);
  const endsOn = calendar.date(agreement.to);
  const said = contents(scene, agreement);
  const agreed = versions.findLastIndex(({ confirmed }) => confirmed !== undefined) + 1;
  await tx.insert(agreements).values({
    id: agreementId,
    organisationId,
    altId,
    teacherId: id("teacher", agreement.teacher),
    scope: agreement.scope,
    classes: agreement.classes,
    startsOn: calendar.date(agreement.from),
    endsOn,
    lessonMinutes: agreement.minutes,
    preset: agreement.preset,
    headVersion: versions.length,
    agreedVersion: agreed || null,
    sheetSharedByAlt: shared,
    sheetSharedByTeacher: shared,
    reviewsSharedByAlt: reviewsShared,
    reviewsSharedByTeacher: reviewsShared,
    createdAt: calendar.at(first.at),
  });
  for (const [index, { by, at, message = "", confirmed, answer, company }] of versions.entries()) {
    const content = said[index];
    if (!content) throw new Error(`Version ${index + 1} of ${name} says nothing.`);
    const key = { agreementId, version: index + 1 };
    const other: Party = by === "alt" ? "teacher" : "alt";
    await tx
      .insert(agreementVersions)
      .values({ ...key, by, content, message, mode, at: calendar.at(at) });
    await tx.insert(agreementConfirmations).values([
      {
        ...key,
        by,
        at: calendar.at(at),
        companyPerson: company?.person ?? null,
        companyOn: company ? calendar.date(company.on) : null,
      },
      ...(confirmed ? [{ ...key, by: other, at: calendar.at(confirmed) }] : []),
    ]);
    if (answer)
      await tx.insert(agreementAnswers).values({
        ...key,
        id: id("answer", `${name}/${index}`),
        by: answer.by,
        text: answer.text,
        mode,
        at: calendar.at(answer.at),
      });
  }
  if (sent)
    await tx.insert(agreementLinks).values({
      id: id("link", name),
      organisationId,
      agreementId,
      tokenHash: hashed(seedToken(scene.organisation.key, name)),
      createdBy: altId,
      createdAt: calendar.at(sent),
      expiresAt: Date.parse(`${endsOn}T00:00:00+09:00`) + day,
    });
  await seedEvents(tx, scene, eventsOf(name, agreement));
}

/** Stores the agreements of a made-up organisation; its people must exist. */
export async function seedAgreements(tx: Tx, scene: Scene): Promise<void> {
  for (const [name, agreement] of Object.entries(scene.organisation.agreements))
    await seedOne(tx, scene, name, agreement);
}
