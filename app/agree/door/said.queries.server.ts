/** What was done in a teacher's name, so that the teacher notices what is not theirs. */
import { and, desc, eq, inArray, or } from "drizzle-orm";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { agreementLessons, events } from "~db/schema";
import type { Door } from "./opening.server";

/** The verbs of the events that a teacher's page lists, by subject. */
const listed = {
  agreement: [
    "changed",
    "confirmed",
    "answered",
    "shared",
    "unshared",
    "pin-chosen",
    "pin-reset",
    "pin-disowned",
  ],
  "lesson-review": ["written", "changed", "seen"],
  "partner-teacher": ["email-left", "email-forgotten"],
} as const;

type Listed = typeof listed;

/** An act in the teacher's name, such as `agreement.confirmed`, with its instant (UTC milliseconds). */
type SaidAct = {
  [Subject in keyof Listed]: `${Subject}.${Listed[Subject][number]}`;
}[keyof Listed];
export type Said = { act: SaidAct; at: number };

const most = 12;

const isListed = (subject: string): subject is keyof Listed => subject in listed;

/**
 * Lists the latest acts on an agreement in the name of its teacher, newest first, with each reset of the PIN
 * by the ALT and with the e-mail addresses that were left and deleted for this ALT's sheets.
 */
export async function saidAs({ link, altId }: Pick<Door, "link" | "altId">): Promise<Said[]> {
  const lessons = db()
    .select({ id: agreementLessons.id })
    .from(agreementLessons)
    .where(eq(agreementLessons.agreementId, link.agreementId));
  const rows = await db()
    .select({ subject: events.subject, verb: events.verb, at: events.at })
    .from(events)
    .where(
      and(
        inOrganisation(events, link),
        or(
          and(eq(events.subject, "agreement"), eq(events.subjectId, link.agreementId)),
          and(eq(events.subject, "lesson-review"), inArray(events.subjectId, lessons)),
          and(
            eq(events.subject, "partner-teacher"),
            eq(events.subjectId, link.teacherId),
            eq(events.details, { altId }),
          ),
        ),
        or(eq(events.actorId, link.teacherId), eq(events.verb, "pin-reset")),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(most);
  return rows.flatMap(({ subject, verb, at }) => {
    const verbs: readonly string[] = isListed(subject) ? listed[subject] : [];
    return verbs.includes(verb) ? [{ act: `${subject}.${verb}` as SaidAct, at }] : [];
  });
}
