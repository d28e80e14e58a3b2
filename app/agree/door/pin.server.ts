/** The PIN that guards a link: few tries, and then a cookie for this address, so that it is asked once a day. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { countTry, forgiveTries, triesLeft } from "~/people/attempts.server";
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

/** How long a PIN that was right is remembered: for the day at school. */
const remembered = 12 * 60 * minute;

const pinCookie = createCookie("kizuki_pin", { httpOnly: true, sameSite: "lax" });

export type PinAnswer = "right" | "wrong" | "wait";

/**
 * Tries a PIN. Every try counts before it is looked at, so that tries at the same moment do not slip past
 * together; a right one clears the count.
 *
 * @param key what is guessed at: the link, or the code where it opens none
 * @param pinHash null where there is none; it takes as long as with one
 */
export async function tryPin(key: string, pinHash: string | null, pin: string): Promise<PinAnswer> {
  const keys = [
    [limits.here, key],
    [limits.today, key],
  ] as [typeof limits.here, string][];
  // Knocking while one has to wait does not use up the day.
  for (const [limit] of keys) if ((await triesLeft(limit, key)) === 0) return "wait";
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

/** The header that remembers a right PIN, for one address and as long as its link has this PIN. */
export function unlockedCookie(
  key: string,
  door: Door,
  context: RequestContext,
  now: number = Date.now(),
): Promise<string> {
  const until = now + remembered;
  return pinCookie.serialize(`${until}.${seal(door, until)}`, {
    path: `${doorPath}/${key}`,
    maxAge: remembered / 1000,
    secure: context.secure,
  });
}

/** Whether the visitor may come in: there is no PIN, or it was right a while ago. */
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
