import type { Viewer } from "~/people/viewer";
import type { EventActor } from "~db/events.server";

/** A partner teacher's link that was looked up and is open: it reaches one agreement and nothing else. */
export type OpenLink = {
  linkId: string;
  organisationId: string;
  agreementId: string;
  teacherId: string;
};

/** A party to an agreement, who reads and changes it: the ALT, signed in, or the partner teacher, by a link. */
export type Actor = { party: "alt"; viewer: Viewer } | { party: "teacher"; link: OpenLink };

/**
 * A mentor who visits an ALT; `reads` is the part of the ALT's agreements that the mentor may read. Only app/visits
 * creates such objects, because it checks the visit.
 */
export type VisitingMentor = {
  party: "mentor";
  viewer: Viewer;
  altId: string;
  reads: "sheet" | "reviews";
};

/** The application itself, in its scheduled work for one organisation. */
export type System = { party: "system"; organisationId: string };

/** Everybody for whom an agreement is looked up. */
export type Reader = Actor | VisitingMentor | System;

const organisationOf = (actor: Actor): string =>
  actor.party === "alt" ? actor.viewer.organisationId : actor.link.organisationId;

/** Returns the person to record in an event: the signed-in ALT or the partner teacher. */
export const personOf = (actor: Actor): EventActor => ({
  organisationId: organisationOf(actor),
  id: actor.party === "alt" ? actor.viewer.id : actor.link.teacherId,
});
