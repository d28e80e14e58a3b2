/**
 * Rows that the sample lacks: a member with a password, people who have not joined, links that open accounts,
 * rare visits.
 */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { hashPassword } from "~/people/secrets.server";
import { uuidBytes } from "~db/columns";
import { newId } from "~db/ids";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { fillDoors } from "./doors";

const { members, organisation } = sampleIds;

/** Cato, a member of the other organisation who has joined with a known password. */
export const joined = {
  id: canaryIds.members.cato,
  email: "cato.canary-7f3a@canary.example",
  password: "umbrella stand 47",
};

/** People of the sample who have not joined yet: two ALTs and a mentor. */
const newcomers = [members.sofia, members.leilani, members.daniel];

/** Visits of kinds that the sample does not contain. */
export const moreVisits = {
  /** Liam asked Sofia, a peer, who has not answered. */
  peerAsked: "01890000-0000-7000-8000-0000000000a1",
  /** Liam's own lesson of yesterday, on which he has written nothing yet. */
  ownLesson: "01890000-0000-7000-8000-0000000000a2",
  /** Maya visits Liam, and Daniel is to watch too. */
  secondInvited: "01890000-0000-7000-8000-0000000000a3",
  /** Of last week: Maya has ended her observation, Daniel has not. */
  secondWrites: "01890000-0000-7000-8000-0000000000a4",
  /** Of last week: both have ended theirs. */
  bothEnded: "01890000-0000-7000-8000-0000000000a5",
  /** Of yesterday: noted on paper by Maya, nothing typed in. */
  onPaper: "01890000-0000-7000-8000-0000000000a6",
  /** Of yesterday: Maya has discarded her observation. */
  discarded: "01890000-0000-7000-8000-0000000000a7",
};

/** The observation of `moreVisits.discarded`. */
export const discardedObservation = "01890000-0000-7000-8000-0000000000b5";

/** The observations of visits with two observers: of the first, and of the second. */
export const twoObservers = {
  secondWrites: ["01890000-0000-7000-8000-0000000000b1", "01890000-0000-7000-8000-0000000000b2"],
  bothEnded: ["01890000-0000-7000-8000-0000000000b3", "01890000-0000-7000-8000-0000000000b4"],
} as const;

/** The secret parts of links, still open. */
export const links = {
  invitation: "an-invitation-of-the-test-for-leilani-0123456",
  foreignInvitation: "an-invitation-of-the-test-for-cleo-0123456789",
  reset: "a-reset-of-the-test-for-cato-01234567890123456",
  /** A secret that was never issued. */
  none: "a-link-of-the-test-that-nobody-ever-made-01234",
};

const hour = 3_600_000;
const day = 24 * hour;
const hash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Leaves Hana's goal between two steps, and Daniel without a running goal. */
function endSteps(database: Database, now: number): void {
  database
    .prepare(
      `update steps set status = 'dropped', reason = 'Set aside by the test.', ended_at = ?
       where status = 'open' and goal_id in
         (select id from goals where alt_id in (?, ?) and status = 'open')`,
    )
    .run(now, members.hana, members.daniel);
  database
    .prepare(
      "update goals set status = 'set-aside', ended_at = ? where alt_id = ? and status = 'open'",
    )
    .run(now, members.daniel);
}

/** Copies a visit of the sample with some columns changed. */
function copyVisit(database: Database, from: string, columns: Record<string, unknown>): void {
  const row = database.prepare("select * from visits where id = ?").get(from) as object;
  const copy = { ...row, ...columns };
  const names = Object.keys(copy);
  database
    .prepare(`insert into visits (${names.join()}) values (${names.map(() => "?").join()})`)
    .run(Object.values(copy));
}

/**
 * Two people watch the same lesson; each has written a line, and another that they keep back, and has counted
 * something.
 */
function watchTogether(
  database: Database,
  visitId: string,
  [first, second]: readonly [string, string],
  secondEnded: boolean,
  startsAt: number,
): void {
  inviteDaniel(database, visitId);
  const observe = database.prepare(
    `insert into observations
       (id, organisation_id, visit_id, observer_id, status, started_at, ended_at, created_at)
     values (?, ?, ?, ?, 'open', ?, ?, ?)`,
  );
  const write = database.prepare(
    `insert into notes
       (id, observation_id, text, noted_at, written_at, committed_at, kept_back, operation_id)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const tap = database.prepare(
    "insert into marks (id, observation_id, about, value, at, operation_id) values (?, ?, ?, ?, ?, ?)",
  );
  for (const [id, observer, ended] of [
    [first, members.maya, true],
    [second, members.daniel, secondEnded],
  ] as const) {
    const end = ended ? startsAt + hour : null;
    observe.run(uuidBytes(id), organisation, visitId, observer, startsAt, end, startsAt);
    for (const kept of [0, 1]) {
      const text = `${id.slice(-2)} ${kept ? "kept back" : "seen"} by one of two observers.`;
      const [noteId, operationId] = [uuidBytes(newId()), uuidBytes(newId())];
      const at = [startsAt, startsAt, startsAt];
      write.run(noteId, uuidBytes(id), text, ...at, kept, operationId);
    }
    const counted = `${id.slice(-2)} counted by one of two`;
    for (const [about, value] of [
      ["lead", "pupils"],
      ["tally", counted],
    ])
      tap.run(uuidBytes(newId()), uuidBytes(id), about, value, startsAt, uuidBytes(newId()));
  }
}

function inviteDaniel(database: Database, visitId: string): void {
  database
    .prepare(
      `insert into second_observers (organisation_id, visit_id, member_id, invited_by, created_at)
       values (?, ?, ?, ?, 0)`,
    )
    .run(organisation, visitId, members.daniel, members.maya);
}

/** Writes these rows into a database with the sample and the canary organisation. */
export async function fillFixtures(database: Database): Promise<void> {
  const now = Date.now();
  database
    .prepare("update members set password_hash = ? where id = ?")
    .run(await hashPassword(joined.password), joined.id);
  for (const id of newcomers)
    database
      .prepare("update members set password_hash = null, email = id || '@new.example' where id = ?")
      .run(id);
  const invite = database.prepare(
    `insert into invitations
       (id, organisation_id, member_id, token_hash, created_by, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const invitation = (id: string, owner: string, member: string, by: string, token: string) =>
    invite.run(id, owner, member, hash(token), by, now, now + hour);
  invitation("invitation-1", organisation, members.leilani, members.kenji, links.invitation);
  invitation(
    "invitation-2",
    canaryIds.organisation,
    canaryIds.members.cleo,
    canaryIds.members.coordinator,
    links.foreignInvitation,
  );
  database
    .prepare(
      `insert into password_resets (id, member_id, token_hash, issued_by, created_at, expires_at)
       values ('reset-1', ?, ?, ?, ?, ?)`,
    )
    .run(joined.id, hash(links.reset), canaryIds.members.coordinator, now, now + hour);
  await fillDoors(database);
  endSteps(database, now);
  // Dates Liam's step before his last visit, so that a note of that visit can show it.
  database
    .prepare(
      "update steps set created_at = (select starts_at from visits where id = ?) - ? where id = ?",
    )
    .run(sampleIds.visits.liamStart, day, sampleIds.steps.liamTwoQuestions);
  copyVisit(database, sampleIds.visits.liamPlanned, {
    id: moreVisits.peerAsked,
    mentor_id: members.sofia,
    observer_id: members.sofia,
    requested_by: members.liam,
    status: "requested",
    starts_at: now + 9 * day,
  });
  copyVisit(database, sampleIds.visits.liamPlanned, {
    id: moreVisits.ownLesson,
    kind: "self",
    mentor_id: null,
    observer_id: members.liam,
    requested_by: members.liam,
    starts_at: now - day,
  });
  const copy = (id: string, starts_at: number) =>
    copyVisit(database, sampleIds.visits.liamPlanned, { id, starts_at });
  copy(moreVisits.secondInvited, now + 10 * day);
  inviteDaniel(database, moreVisits.secondInvited);
  copy(moreVisits.onPaper, now - day);
  copy(moreVisits.discarded, now - day - hour);
  database
    .prepare(
      `insert into observations (id, organisation_id, visit_id, observer_id, status, started_at,
         created_at, discarded_at) values (?, ?, ?, ?, 'open', ?, ?, ?)`,
    )
    .run(
      uuidBytes(discardedObservation),
      organisation,
      moreVisits.discarded,
      members.maya,
      now,
      now,
      now,
    );
  for (const name of ["secondWrites", "bothEnded"] as const) {
    const startsAt = now - 7 * day;
    copy(moreVisits[name], startsAt);
    watchTogether(database, moreVisits[name], twoObservers[name], name === "bothEnded", startsAt);
  }
}
