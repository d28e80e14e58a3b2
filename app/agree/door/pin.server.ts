/**
 * The PIN of a link, with a limit on attempts. A cookie remembers a correct PIN, on the teacher's own device
 * for half a year, elsewhere for 12 hours.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { countTry, forgiveTries } from "~/people/attempts.server";
import { passwordFits } from "~/people/secrets.server";
import type { RequestContext } from "~/web/context";
import { doorPath } from "~/web/door-path";
import { isRefusal } from "~db/refusal";
import type { Door } from "./opening.server";

const minute = 60_000;
const limits = {
  here: { name: "door-pin", most: 5, within: 15 * minute },
  today: { name: "door-pin-day", most: 20, within: 24 * 60 * minute },
} as const;

/** How long a correct PIN is remembered, in milliseconds: a day at school, or half a year. */
const remembered = { shared: 12 * 60 * minute, own: 180 * 24 * 60 * minute };

const pinCookie = createCookie("kizuki_pin", { httpOnly: true, sameSite: "lax" });

export type PinAnswer = "right" | "wrong" | "wait";

/**
 * Checks the PIN of a teacher's link and limits the attempts. Each attempt is counted before the check, so
 * that concurrent attempts cannot pass together; a correct PIN resets the count. The attempts are counted for
 * the PIN and not for the link, because the next link takes the PIN over, and the ALT can make any number.
 *
 * @param pinHash null when there is no PIN to compare; the answer is then `wrong`, after the same time as
 * usual
 * @param code attempts without a PIN to compare are counted for this code, which opens no link
 * @returns `right`, `wrong`, or `wait` after too many attempts
 */
export async function tryPin(pinHash: string | null, pin: string, code = ""): Promise<PinAnswer> {
  const key = pinHash ?? code;
  const keys = [
    [limits.here, key],
    [limits.today, key],
  ] as [typeof limits.here, string][];
  try {
    await countTry(keys);
  } catch (error) {
    if (isRefusal(error, "too-many-tries")) return "wait";
    throw error;
  }
  if (!(await passwordFits(pinHash, pin))) return "wrong";
  await forgiveTries(keys);
  return "right";
}

const seal = (door: Door, until: number): string =>
  createHmac("sha256", door.pinHash ?? "")
    .update(`${door.link.linkId} ${until}`)
    .digest("base64url");

/**
 * Returns the cookie header that remembers a correct PIN for one address and as long as its link keeps this
 * PIN.
 *
 * @param device `own` for the teacher's own device, which remembers the PIN for longer
 * @param now UTC milliseconds
 */
export function unlockedCookie(
  key: string,
  door: Door,
  context: RequestContext,
  device: keyof typeof remembered,
  now: number = Date.now(),
): Promise<string> {
  const life = remembered[device];
  const until = now + life;
  return pinCookie.serialize(`${until}.${seal(door, until)}`, {
    path: `${doorPath}/${key}`,
    maxAge: life / 1000,
    secure: context.secure,
  });
}

/** Returns the cookie header that makes the browser forget the PIN it remembers for one address. */
export const lockedCookie = (key: string, context: RequestContext): Promise<string> =>
  pinCookie.serialize("", { path: `${doorPath}/${key}`, maxAge: 0, secure: context.secure });

/**
 * True when no PIN is chosen for a teacher's link yet, or the request's cookie remembers a correct PIN.
 *
 * @param now UTC milliseconds
 */
export async function isUnlocked(
  request: Request,
  door: Door,
  now: number = Date.now(),
): Promise<boolean> {
  if (door.pinHash === null) return true;
  const value: unknown = await pinCookie.parse(request.headers.get("Cookie"));
  if (typeof value !== "string") return false;
  const [until = "", mark = ""] = value.split(".", 2);
  const expected = Buffer.from(seal(door, Number(until)));
  const given = Buffer.from(mark);
  return (
    Number(until) > now && given.length === expected.length && timingSafeEqual(given, expected)
  );
}
