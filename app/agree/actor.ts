import type { Viewer } from "~/people/viewer";
import type { EventActor } from "~db/events.server";

/** A partner teacher's link that was looked up and is open: it reaches one agreement and nothing else. */
export type OpenLink = {
  linkId: string;
  organisationId: string;
  agreementId: string;
  teacherId: string;
};

/** Who reads or changes an agreement: the ALT, signed in, or the partner teacher, come in by a link. */
export type Actor = { party: "alt"; viewer: Viewer } | { party: "teacher"; link: OpenLink };

const organisationOf = (actor: Actor): string =>
  actor.party === "alt" ? actor.viewer.organisationId : actor.link.organisationId;

/** The person whom an event names: the member, or the partner teacher. */
export const personOf = (actor: Actor): EventActor => ({
  organisationId: organisationOf(actor),
  id: actor.party === "alt" ? actor.viewer.id : actor.link.teacherId,
});
