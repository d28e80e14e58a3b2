/** Sessions of members. The database holds the tokens as hashes only. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne } from "drizzle-orm";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { processWide } from "~db/process-wide";
import { isRefusal } from "~db/refusal";
import { members, organisations, sessions } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { hashToken, newToken } from "./secrets.server";
import type { Viewer } from "./viewer";

const dayMs = 24 * 3_600_000;
/** A session expires after two weeks without use, and after half a year at the latest. */
const idle = 14 * dayMs;
/** Milliseconds from the start of a session to its end at the latest. */
export const sessionLife = 180 * dayMs;

const undeleted = processWide<Set<string>>("ended-sessions");

/** Ids of ended sessions whose rows could not be deleted, as on a full disk. A restart of the server loses them. */
function ended(): Set<string> {
  undeleted.value ??= new Set();
  return undeleted.value;
}

/** The browser that a command acts for. */
export type Client = {
  /** Its network address. */
  address: string;
  /** A short name of the browser; empty where it sends none. */
  device: string;
  /** The mark of a browser in which somebody has signed in before. */
  mark?: string | null;
};

/** Starts a session of a member, inside the caller's transaction. @returns the session's token */
export async function startSession(tx: Tx, memberId: string, { device }: Client): Promise<string> {
  const { token, hash } = newToken();
  const now = Date.now();
  await tx.insert(sessions).values({
    id: newId(),
    memberId,
    tokenHash: hash,
    device,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + sessionLife,
  });
  return token;
}

/** The viewer behind a session's token, and when the session was last seen; null where there is none. */
async function sessionByToken(
  token: string,
): Promise<{ viewer: Viewer; lastSeenAt: number } | null> {
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
  if (!row || ended().has(row.session.id)) return null;
  const { member, organisation, session } = row;
  const viewer = {
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
  };
  return { viewer, lastSeenAt: session.lastSeenAt };
}

/**
 * Loads the signed-in member whose session has the given token, and extends the session. Returns null when
 * the session has ended or the account is closed.
 */
export async function viewerByToken(token: string): Promise<Viewer | null> {
  const found = await sessionByToken(token);
  if (!found) return null;
  const { lastSeenAt, viewer } = found;
  // An hourly update keeps a session alive without a write for every page.
  if (lastSeenAt < Date.now() - 3_600_000)
    await transaction((tx) =>
      tx.update(sessions).set({ lastSeenAt: Date.now() }).where(eq(sessions.id, viewer.sessionId)),
    ).catch((error: unknown) => {
      // Reading goes on while the disk is full.
      if (!isRefusal(error, "disk-full")) throw error;
    });
  return viewer;
}

/**
 * Returns the id of the member in whose name a browser with the given token was signed in until the member's
 * account was closed; null otherwise. The token gives no access.
 */
export async function closedMemberByToken(token: string): Promise<string | null> {
  const [row] = await db()
    .select({ id: members.id })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), isNotNull(members.disabledAt)));
  return row?.id ?? null;
}

/**
 * Ends the current session of the signed-in member, also when its row cannot be deleted now.
 *
 * @throws the error of the database; the session is then refused until a later deletion or a restart of the server
 */
export async function endSession(viewer: Viewer): Promise<void> {
  const { sessionId } = viewer;
  ended().add(sessionId);
  await transaction((tx) => tx.delete(sessions).where(eq(sessions.id, sessionId)));
  ended().delete(sessionId);
}

/** Ends all sessions of a member. @param except id of a session that continues */
export async function endSessions(tx: Tx, memberId: string, except?: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), except ? ne(sessions.id, except) : undefined));
}

export type Device = {
  id: string;
  /** A short name of the browser; empty when unknown. */
  device: string;
  createdAt: number;
  /** UTC milliseconds, to the hour. */
  lastSeenAt: number;
  current: boolean;
};

/** Loads the signed-in member's sessions with the name of each browser, most recently used first. */
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

/**
 * Deletes sessions past their latest possible end, half a year after their start, and ended ones that could
 * not be deleted before.
 */
export async function sweepSessions(): Promise<void> {
  const gone = [...ended()];
  await transaction(async (tx) => {
    await tx.delete(sessions).where(lt(sessions.expiresAt, Date.now()));
    if (gone.length > 0) await tx.delete(sessions).where(inArray(sessions.id, gone));
  });
  for (const id of gone) ended().delete(id);
}
