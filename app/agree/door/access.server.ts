/** Who stands at the door: what an address opens, and whether its PIN was given. */
import { guardGuessing } from "~/people/links.server";
import type { Locale } from "~/people/vocabulary";
import type { RequestContext } from "~/web/context";
import { viewerOf } from "~/web/session/viewer.server";
import { isRefusal, linkEnded } from "~db/refusal";
import { doorAddress, doorLocale } from "./address";
import { codeIn, type Door, openDoor } from "./opening.server";
import { isUnlocked } from "./pin.server";

/** A request at the door, with its language. */
export type DoorRequest = {
  request: Request;
  context: RequestContext;
  /** The last part of the address. */
  key: string;
  locale: Locale;
  /** Where this page is, in this language. */
  address: string;
};

/**
 * Collects the data of a request to a teacher's link: the request, its context, the key in the address, the
 * language, and the path of the page in this language.
 */
export const doorRequest = (
  request: Request,
  context: RequestContext,
  key: string,
): DoorRequest => {
  const locale = doorLocale(new URL(request.url));
  return { request, context, key, locale, address: doorAddress(key, locale) };
};

export type DoorAccess =
  | { kind: "open"; door: Door }
  /** The PIN is to be given first. */
  | { kind: "locked"; door: Door }
  /** A code whose PIN was not given, or that opens nothing; both look alike. */
  | { kind: "code" }
  /** The ALT of the sheet is signed in in this browser, and must not answer as the teacher. */
  | { kind: "alt" }
  | { kind: "gone" | "none" | "tooMany" };

async function openAccess({ request, context }: DoorRequest, door: Door): Promise<DoorAccess> {
  const viewer = await viewerOf(request, context);
  if (viewer?.id === door.altId) return { kind: "alt" };
  return { kind: (await isUnlocked(request, door)) ? "open" : "locked", door };
}

/** Opens a code; `unknown` codes count as guesses. */
async function codeAccess(caller: DoorRequest): Promise<DoorAccess> {
  const { context, key } = caller;
  const opening = await guardGuessing(context.address, async () => {
    const found = await openDoor(key);
    if (found.kind === "unknown") throw linkEnded();
    return found;
  });
  if (opening.kind !== "open") return { kind: "code" };
  const access = await openAccess(caller, opening.door);
  return access.kind === "locked" ? { kind: "code" } : access;
}

/**
 * Decides what a request to a teacher's link sees. Only unknown links count as guesses, because mail scanners
 * open ended links repeatedly.
 *
 * @returns `open` for the role sheet; `locked` for the page that asks for the PIN; `code` for the page to
 * type a code from paper; otherwise a notice: `alt` (the ALT of the sheet is signed in here), `gone` (the link
 * has ended), `none` (unknown link) or `tooMany` (too many guesses)
 */
export async function doorAccess(caller: DoorRequest): Promise<DoorAccess> {
  const { context, key } = caller;
  const isCode = codeIn(key) !== null;
  try {
    if (isCode) return await codeAccess(caller);
    const opening = await guardGuessing(context.address, async () => {
      const found = await openDoor(key);
      if (found.kind === "unknown") throw linkEnded();
      return found;
    });
    if (opening.kind !== "open") return { kind: "gone" };
    return await openAccess(caller, opening.door);
  } catch (error) {
    if (isRefusal(error, "too-many-tries")) return { kind: "tooMany" };
    if (isRefusal(error, "ended-link")) return { kind: isCode ? "code" : "none" };
    throw error;
  }
}
