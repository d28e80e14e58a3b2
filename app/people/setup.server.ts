/** Commands that set up an empty installation. */
import type * as z from "zod/mini";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { members, organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { checkClaim, closeClaim } from "./claim.server";
import type { setupForm } from "./forms";
import { asFlags } from "./members.commands.server";
import { tidyName } from "./names";
import { checkNewPassword } from "./new-password.server";
import { hashPassword } from "./secrets.server";
import { type Client, startSession } from "./sessions.server";
import type { Locale } from "./vocabulary";

/**
 * Creates the organisation of an empty installation with its first member, a coordinator, and signs the
 * member in.
 *
 * @returns the token of the member's session
 * @throws Refusal `too-many-tries`; FieldError on `code`, `password` or `roles`
 */
export async function setUp(
  form: z.output<typeof setupForm>,
  locale: Locale,
  client: Client,
): Promise<string> {
  await checkClaim(form.code, client.address);
  if (!form.roles.includes("coordinator")) throw new FieldError("roles", "last-coordinator");
  checkNewPassword(form.password, [form.name, form.email, form.organisation]);
  const passwordHash = await hashPassword(form.password);
  return transaction(async (tx) => {
    await closeClaim(tx);
    const organisationId = newId();
    const id = newId();
    const createdAt = Date.now();
    await tx
      .insert(organisations)
      .values({ id: organisationId, name: tidyName(form.organisation), createdAt });
    await tx.insert(members).values({
      id,
      organisationId,
      name: tidyName(form.name),
      email: form.email,
      passwordHash,
      ...asFlags(form.roles),
      locale,
      createdAt,
    });
    await recordEvent(
      tx,
      { organisationId, id },
      { subject: "organisation", subjectId: organisationId, verb: "set-up" },
    );
    return startSession(tx, id, client);
  });
}

/**
 * Fills an empty installation with the sample data.
 *
 * @param code the code that the terminal shows
 * @param address the client's network address, for the rate limit
 * @throws Refusal `too-many-tries`; FieldError on `code`
 */
export async function setUpSample(code: string, address: string): Promise<void> {
  await checkClaim(code, address);
  const { seedSample } = await import("~db/seed/sample.server");
  await transaction(async (tx) => {
    await closeClaim(tx);
    await seedSample(tx, Date.now());
  });
}
