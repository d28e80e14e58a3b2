/** An ALT and a partner teacher with an open link, and their agreement. */

import { eq } from "drizzle-orm";
import type { Actor, OpenLink } from "~/agree/actor";
import { findAgreement } from "~/agree/agreements.queries.server";
import { recordCompany } from "~/agree/company.commands.server";
import type { NewAgreement } from "~/agree/forms";
import { makeLink } from "~/agree/links.commands.server";
import { createAgreement } from "~/agree/new-agreement.commands.server";
import type { Viewer } from "~/people/viewer";
import type { EmploymentType } from "~/people/vocabulary";
import { isRefusal } from "~db/refusal";
import { members } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { newMember, now, type World } from "../reflect/world";

export const input: NewAgreement = {
  school: "North",
  stage: "jhs",
  partner: "Suzuki",
  classes: "2-B",
  scope: "term",
  startsOn: "2026-09-01",
  endsOn: "2026-12-24",
  lessonMinutes: 50,
  start: "jhs-jte-led",
  from: "",
};

/** What the company of an ALT under an outsourcing contract confirms. */
export const company = { person: "Miura", on: "2026-10-01" };

export type Pair = { id: string; liam: Viewer; alt: Actor; teacher: Actor; link: OpenLink };

export async function employ(alt: Viewer, employmentType: EmploymentType): Promise<void> {
  await transaction((tx) =>
    tx.update(members).set({ employmentType }).where(eq(members.id, alt.id)),
  );
}

/** The teacher as an actor, signed in by a new link. */
async function openTeacher(liam: Viewer, id: string, at = now): Promise<OpenLink> {
  const { linkId } = await makeLink(liam, id, { withCode: false }, at);
  const { teacherId } = await findAgreement({ party: "alt", viewer: liam }, id, at);
  return { linkId, organisationId: liam.organisationId, agreementId: id, teacherId };
}

/** A new ALT with an agreement that waits for the teacher's confirmation. */
export async function newPair(
  world: World,
  { employment = "jet", ...more }: Partial<NewAgreement> & { employment?: EmploymentType } = {},
): Promise<Pair> {
  const liam = await newMember(world, "Liam", { alt: true });
  await employ(liam, employment);
  const id = await createAgreement(liam, { ...input, ...more }, now);
  if (employment === "outsourced") await recordCompany(liam, id, { ...company, version: 1 }, now);
  const link = await openTeacher(liam, id);
  return {
    id,
    liam,
    alt: { party: "alt", viewer: liam },
    teacher: { party: "teacher", link },
    link,
  };
}

/** What a command answered: `done`, the code of a refusal, or its field and code. */
export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isRefusal(error)) return error.code;
      const { field, code } = error as { field?: string; code?: string };
      if (!field) throw error;
      return `${field} ${code}`;
    },
  );
