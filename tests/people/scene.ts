/** A small organisation and requests by its members, without a server. */
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Client } from "~/people/sessions.server";
import type { Viewer } from "~/people/viewer";
import type { RequestContext } from "~/web/context";
import { FieldError } from "~/web/forms/forms.server";
import { sessionCookie } from "~/web/session/cookie.server";
import { viewerOf } from "~/web/session/viewer.server";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { isRefusal, type RefusalCode } from "~db/refusal";
import { members, organisations, sessions } from "~db/schema";
import { transaction } from "~db/transaction.server";

export const origin = "https://kizuki.example";

/** A new request context, as the server makes one for each request. */
export const contextOf = (address = "192.0.2.1"): RequestContext => ({
  nonce: "",
  address,
  origin,
  secure: true,
  textFiles: {},
  logError: console.error,
});

/** A request with the cookie of a `Set-Cookie` header, or with none. */
const requestWith = (setCookie = ""): Request =>
  new Request(`${origin}/`, { headers: { Cookie: setCookie.split(";", 1)[0] ?? "" } });

/** A browser at an address. */
export const clientAt = (address = "192.0.2.1"): Client => ({ address, device: "" });

/** The viewer of a session token, resolved as for a new request with its cookie. */
export const whoIs = async (token: string): Promise<Viewer | null> =>
  viewerOf(requestWith(await sessionCookie(contextOf(), token)), contextOf());

export async function addOrganisation(name = "Midorino"): Promise<string> {
  const id = newId();
  await transaction((tx) =>
    tx.insert(organisations).values({ id, name: `${name} ${id}`, createdAt: Date.now() }),
  );
  return id;
}

type MemberValues = Partial<typeof members.$inferInsert>;

/** Inserts a member who has joined, unless `values` differ. No password matches the hash. */
export async function addPerson(organisationId: string, values: MemberValues = {}) {
  const id = newId();
  const [member] = await transaction((tx) =>
    tx
      .insert(members)
      .values({
        id,
        organisationId,
        name: `Person ${id.slice(-6)}`,
        email: `${id}@example.jp`,
        passwordHash: "not a hash",
        createdAt: Date.now(),
        ...values,
        alt: values.alt ?? !(values.mentor || values.coordinator),
      })
      .returning(),
  );
  if (!member) throw new Error("No member was added.");
  return member;
}

/** The viewer of a request by this member. */
export async function viewerFor(memberId: string): Promise<Viewer> {
  const [row] = await db()
    .select({ member: members, organisation: organisations })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(eq(members.id, memberId));
  if (!row) throw new Error(`No member ${memberId}.`);
  const { id, organisationId, name, coordinator, mentor, alt, locale, theme } = row.member;
  return {
    ...{ id, organisationId, name, coordinator, mentor, alt, locale, theme },
    organisationName: row.organisation.name,
    sample: row.organisation.sample,
    sessionId: "none",
  };
}

export async function sessionsOf(memberId: string): Promise<number> {
  return (await db().select().from(sessions).where(eq(sessions.memberId, memberId))).length;
}

/** Expects a FieldError with this field and code. */
export async function expectRefusal(work: Promise<unknown>, field: string, code: string) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FieldError);
  expect(error).toMatchObject({ field, code });
}

/** Expects a Refusal with this code. */
export async function expectCode(work: Promise<unknown>, code: RefusalCode) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isRefusal(error)).toBe(true);
  expect(error).toMatchObject({ code });
}
