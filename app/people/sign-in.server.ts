/** Commands that sign a person in. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { db } from "~db/client.server";
import { lowerCase } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { notFound } from "~db/refusal";
import { members, organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { countTry, forgiveTries, limits } from "./attempts.server";
import { knownDevice } from "./known-devices.server";
import { passwordFits } from "./secrets.server";
import { type Client, startSession } from "./sessions.server";

/**
 * Checks an e-mail address and password and starts a session. The error and its delay are the same for
 * unknown accounts, wrong passwords and closed accounts. A browser in which the person has signed in before has
 * a limit of its own, so that strangers cannot lock the person out.
 *
 * @returns the session's token
 * @throws Refusal `too-many-tries`; FieldError on `password` when they do not match
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  client: Client,
): Promise<string> {
  const [member] = await db()
    .select()
    .from(members)
    .where(eq(lowerCase(members.email), email));
  const device = knownDevice(client.mark, member?.passwordHash);
  const here: [typeof limits.signInHere, string] = [
    limits.signInHere,
    `${email}|${client.address}`,
  ];
  await countTry(
    device
      ? [[limits.signInDevice, device]]
      : [[limits.signInAddress, client.address], [limits.signInAccount, email], here],
  );
  const fits = await passwordFits(member?.passwordHash, password);
  if (!member || !fits || member.disabledAt) throw new FieldError("password", "wrong-password");
  await forgiveTries(
    device ? [[limits.signInDevice, device]] : [here, [limits.signInAccount, email]],
  );
  return transaction(async (tx) => {
    // The session requires that the checked password is still the stored one, and the account still open.
    const [still] = await tx
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          eq(members.id, member.id),
          eq(members.passwordHash, member.passwordHash ?? ""),
          isNull(members.disabledAt),
        ),
      );
    if (!still) throw new FieldError("password", "wrong-password");
    await recordEvent(tx, member, { subject: "member", subjectId: member.id, verb: "signed-in" });
    return startSession(tx, member.id, client);
  });
}

/**
 * Loads the members of the sample organisation, who sign in with one click. Returns an empty list when the
 * installation has no sample data.
 */
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

/**
 * Starts a session for a member of the sample organisation, without a password.
 *
 * @returns the session's token
 * @throws Refusal `not-found` for a member of any other organisation
 */
export async function signInAsSample(memberId: string, client: Client): Promise<string> {
  const [member] = await db()
    .select({ id: members.id })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(eq(members.id, memberId), eq(organisations.sample, true), isNull(members.disabledAt)),
    );
  if (!member) throw notFound();
  return transaction((tx) => startSession(tx, member.id, client));
}
