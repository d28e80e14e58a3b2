/** Sessions: who a request comes from. Tokens lie in the database only as hashes. */
import { createCookie } from "@remix-run/node";
import { and, desc, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { RequestContext } from "~/web/context";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { members, organisations, sessions } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { hashToken, newToken } from "./secrets.server";
import type { Viewer } from "./viewer";

const dayMs = 24 * 3_600_000;
/** A session ends after two weeks without a visit, and after half a year at the latest. */
const idle = 14 * dayMs;
const maxSessionMs = 180 * dayMs;

const cookie = {
  // __Host- binds the cookie to this host over https; plain http (one's own machine) cannot carry it.
  secure: createCookie("__Host-kizuki", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: true,
  }),
  local: createCookie("kizuki", { path: "/", httpOnly: true, sameSite: "lax" }),
};
const cookieOf = (context: RequestContext) => (context.secure ? cookie.secure : cookie.local);

/** A short word on a browser ("Chrome, Android"), enough to recognise one's own device. */
function deviceOf(request: Request): string {
  const agent = request.headers.get("User-Agent") ?? "";
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? "";
  const system = /Android|iPhone|iPad|Windows|Mac OS|CrOS|Linux/.exec(agent)?.[0] ?? "";
  return [browser.replace("Edg", "Edge"), system].filter(Boolean).join(", ");
}

/** Starts a session inside the change that allows it; returns the cookie header to send. */
export async function startSession(
  tx: Tx,
  memberId: string,
  request: Request,
  context: RequestContext,
): Promise<string> {
  const { token, hash } = newToken();
  const now = Date.now();
  await tx.insert(sessions).values({
    id: newId(),
    memberId,
    tokenHash: hash,
    device: deviceOf(request),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + maxSessionMs,
  });
  return cookieOf(context).serialize(token, { maxAge: maxSessionMs / 1000 });
}

/** The header that takes the session cookie away. */
export const endCookie = (context: RequestContext): Promise<string> =>
  cookieOf(context).serialize("", { maxAge: 0 });

/** The viewer behind a session token, or null. Disabled members have none. */
async function viewerByToken(token: string): Promise<(Viewer & { lastSeenAt: number }) | null> {
  const now = Date.now();
  const [row] = await db()
    .select({ member: members, organisation: organisations, session: sessions })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now - idle),
        isNull(members.disabledAt),
      ),
    );
  if (!row) return null;
  const { member, organisation, session } = row;
  return {
    id: member.id,
    organisationId: organisation.id,
    organisationName: organisation.name,
    sample: organisation.sample,
    sessionId: session.id,
    name: member.name,
    coordinator: member.coordinator,
    mentor: member.mentor,
    alt: member.alt,
    locale: member.locale,
    theme: member.theme,
    lastSeenAt: session.lastSeenAt,
  };
}

// All loaders of one request share its context, and so one look-up.
const known = new WeakMap<RequestContext, Promise<Viewer | null>>();

/** Who the request comes from, or null. */
export function viewerOf(request: Request, context: RequestContext): Promise<Viewer | null> {
  let viewer = known.get(context);
  if (!viewer) {
    viewer = findViewer(request, context).then((found) => {
      context.member = found?.id ?? null;
      return found;
    });
    known.set(context, viewer);
  }
  return viewer;
}

async function findViewer(request: Request, context: RequestContext): Promise<Viewer | null> {
  const token: unknown = await cookieOf(context).parse(request.headers.get("Cookie"));
  if (typeof token !== "string" || token === "") return null;
  const found = await viewerByToken(token);
  if (!found) return null;
  const { lastSeenAt, ...viewer } = found;
  // Hourly is enough to keep a session alive, and spares a write on every page.
  if (lastSeenAt < Date.now() - 3_600_000)
    await transaction((tx) =>
      tx.update(sessions).set({ lastSeenAt: Date.now() }).where(eq(sessions.id, viewer.sessionId)),
    );
  return viewer;
}

/** Ends one session. */
export async function endSession(viewer: Viewer): Promise<void> {
  await transaction((tx) => tx.delete(sessions).where(eq(sessions.id, viewer.sessionId)));
}

/** Ends all sessions of a member, but for one if named. */
export async function endSessions(tx: Tx, memberId: string, except?: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), except ? ne(sessions.id, except) : undefined));
}

export type Device = {
  id: string;
  /** A short word on the browser; empty when it said nothing. */
  device: string;
  createdAt: number;
  /** UTC milliseconds, to the hour. */
  lastSeenAt: number;
  current: boolean;
};

/** Where the viewer is signed in, the latest first. */
export async function devicesOf(viewer: Viewer): Promise<Device[]> {
  const now = Date.now();
  const rows = await db()
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.memberId, viewer.id),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now - idle),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  return rows.map((row) => ({ ...row, current: row.id === viewer.sessionId }));
}

/** Removes sessions that can no longer be used. */
export async function sweepSessions(): Promise<void> {
  await transaction((tx) => tx.delete(sessions).where(lt(sessions.expiresAt, Date.now())));
}
