/** Signing in and out. */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { RequestContext } from "~/web/context";
import { FieldError } from "~/web/forms/forms.server";
import { db } from "~db/client.server";
import { lowerCase } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { members, organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { countTry, forgiveTries, limits } from "./attempts.server";
import { passwordFits } from "./secrets.server";
import { startSession } from "./sessions.server";

/**
 * Checks an address and password and starts a session; the answer and its time are the same for unknown
 * accounts, wrong passwords and closed accounts.
 *
 * @returns the cookie header
 * @throws TooManyTries; FieldError on `password` when they do not match
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  request: Request,
  context: RequestContext,
): Promise<string> {
  const here: [typeof limits.signInHere, string] = [
    limits.signInHere,
    `${email}|${context.address}`,
  ];
  await countTry([[limits.signInAddress, context.address], [limits.signInAccount, email], here]);
  const [member] = await db()
    .select()
    .from(members)
    .where(eq(lowerCase(members.email), email));
  const fits = await passwordFits(member?.passwordHash, password);
  if (!member || !fits || member.disabledAt) throw new FieldError("password", "wrong-password");
  await forgiveTries([here, [limits.signInAccount, email]]);
  return transaction(async (tx) => {
    await recordEvent(tx, member, { subject: "member", subjectId: member.id, verb: "signed-in" });
    return startSession(tx, member.id, request, context);
  });
}

/** The people of the sample organisation, for its one-click sign-in; empty where there is none. */
export async function samplePeople() {
  const [sample] = await db()
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.sample, true));
  if (!sample) return [];
  return db()
    .select({
      id: members.id,
      name: members.name,
      coordinator: members.coordinator,
      mentor: members.mentor,
      alt: members.alt,
    })
    .from(members)
    .where(and(eq(members.organisationId, sample.id), isNull(members.disabledAt)))
    .orderBy(asc(members.createdAt), asc(members.id));
}

/** Signs in as a person of the sample organisation, and of no other. @throws a 404 response */
export async function signInAsSample(
  memberId: string,
  request: Request,
  context: RequestContext,
): Promise<string> {
  const [member] = await db()
    .select({ id: members.id })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(eq(members.id, memberId), eq(organisations.sample, true), isNull(members.disabledAt)),
    );
  if (!member) throw new Response("Not found", { status: 404 });
  return transaction((tx) => startSession(tx, member.id, request, context));
}
