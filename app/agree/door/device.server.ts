/**
 * The sheets that were opened in this browser. The list is stored in a cookie, for teachers with several
 * sheets.
 */
import { createCookie } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import type { Locale } from "~/people/vocabulary";
import type { RequestContext } from "~/web/context";
import { doorPath } from "~/web/door-path";
import { findAgreement } from "../agreements.queries.server";
import { type Door, openDoor } from "./opening.server";
import { lockedCookie } from "./pin.server";

const mostKeys = 8;
const maxAgeSeconds = 180 * 24 * 3600;

const opened = createCookie("kizuki_sheets", {
  path: doorPath,
  httpOnly: true,
  sameSite: "lax",
  maxAge: maxAgeSeconds,
});

async function keysOf(request: Request): Promise<string[]> {
  const value: unknown = await opened.parse(request.headers.get("Cookie"));
  if (!Array.isArray(value)) return [];
  return value
    .filter((key): key is string => typeof key === "string" && /^[\w-]{1,64}$/.test(key))
    .slice(0, mostKeys);
}

/**
 * Returns the cookie header that adds a link's key to the list of role sheets opened in this browser.
 *
 * @param key last part of the link's address
 */
export async function rememberCookie(
  request: Request,
  key: string,
  context: RequestContext,
): Promise<string> {
  const others = (await keysOf(request)).filter((each) => each !== key);
  return opened.serialize([key, ...others].slice(0, mostKeys), { secure: context.secure });
}

/**
 * Returns the cookie headers that delete the list of role sheets opened in this browser, and the PIN that it
 * remembers for each of them.
 */
export async function forgetCookies(request: Request, context: RequestContext): Promise<string[]> {
  const keys = await keysOf(request);
  return Promise.all([
    opened.serialize("", { maxAge: 0, secure: context.secure }),
    ...keys.map((key) => lockedCookie(key, context)),
  ]);
}

/** A teacher's role sheet on this device. The label is neutral until the PIN of the sheet has been entered. */
export type OpenedSheet = { key: string; label: string; here: boolean };

async function labelOf(door: Door, locale: Locale): Promise<string> {
  const sheet = await findAgreement({ party: "teacher", link: door.link }, door.link.agreementId);
  const name = locale === "ja" ? sheet.altStaffName : sheet.altName;
  return messagesFor(locale).common.facts([name, sheet.classes]);
}

/**
 * Lists the role sheets that were opened in this browser and whose links are still open, so that a teacher
 * can switch between them. A teacher with only one such sheet gets an empty list. A sheet with a PIN is named
 * only on a page that the same teacher opened with a PIN; elsewhere it has a number, because others use a
 * shared computer, too.
 *
 * @param of the sheet on the page; limits the result to the sheets of its teacher
 */
export async function openedSheets(
  request: Request,
  locale: Locale,
  of?: { key: string; door: Door },
): Promise<OpenedSheet[]> {
  const known = await keysOf(request);
  const keys = of && !known.includes(of.key) ? [of.key, ...known] : known;
  const found: { key: string; door: Door }[] = [];
  for (const key of keys) {
    const opening = await openDoor(key);
    if (opening.kind !== "open") continue;
    const same = ({ door }: { door: Door }) =>
      door.link.agreementId === opening.door.link.agreementId;
    if (!found.some(same)) found.push({ key, door: opening.door });
  }
  const teacher = ({ door }: { door: Door }) =>
    `${door.link.organisationId} ${door.link.teacherId}`;
  const sheets = found.filter(
    (each) =>
      (!of || teacher(each) === teacher(of)) &&
      found.filter((other) => teacher(other) === teacher(each)).length > 1,
  );
  const isNamed = ({ key, door }: { key: string; door: Door }) =>
    door.pinHash === null || key === of?.key || (of !== undefined && of.door.pinHash !== null);
  const unnamed = sheets.filter((sheet) => !isNamed(sheet));
  const { locked } = messagesFor(locale).door.others;
  return Promise.all(
    sheets.map(async (sheet) => ({
      key: sheet.key,
      label: isNamed(sheet)
        ? await labelOf(sheet.door, locale)
        : locked(unnamed.indexOf(sheet) + 1),
      here: sheet.key === of?.key,
    })),
  );
}
