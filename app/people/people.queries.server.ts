/** Reads of members. Each puts the viewer's organisation into the `where`. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "~db/client.server";
import { members } from "~db/schema";
import type { Viewer } from "./viewer";

export type MemberName = {
  id: string;
  name: string;
  coordinator: boolean;
  mentor: boolean;
  alt: boolean;
};

/**
 * The members whose account is not closed, by name, invited or not. Every member of the organisation may
 * have them: plans need names.
 */
export async function membersOf(viewer: Viewer): Promise<MemberName[]> {
  return db()
    .select({
      id: members.id,
      name: members.name,
      coordinator: members.coordinator,
      mentor: members.mentor,
      alt: members.alt,
    })
    .from(members)
    .where(and(eq(members.organisationId, viewer.organisationId), isNull(members.disabledAt)))
    .orderBy(asc(members.name), asc(members.id));
}
