/** Rate limits apply per account and per IP address, and expire. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { changePassword } from "~/people/account.server";
import { countTry, limits, sweepAttempts, triesLeft } from "~/people/attempts.server";
import { deviceMark, knownDevice } from "~/people/known-devices.server";
import { hashPassword } from "~/people/secrets.server";
import { signIn } from "~/people/sign-in.server";
import { sweep } from "~/people/sweep.server";
import { networkOf } from "~/web/network";
import { db } from "~db/client.server";
import { attempts } from "~db/schema";
import { freshDatabase } from "../setup/database";
import {
  addOrganisation,
  addPerson,
  clientAt,
  expectRefusal,
  sessionsOf,
  viewerFor,
  whoIs,
} from "./scene";

freshDatabase();
afterEach(() => void vi.useRealTimers());

const password = "a quiet river bend";

async function account() {
  const member = await addPerson(await addOrganisation(), {
    passwordHash: await hashPassword(password),
  });
  return { member, email: member.email ?? "" };
}

const enter = (email: string, typed: string, address: string) =>
  signIn({ email, password: typed }, clientAt(address));

describe("signing in", () => {
  test("is limited to five attempts per account and address, also for the right password", async () => {
    const { email } = await account();
    for (let i = 0; i < limits.signInHere.most; i += 1)
      await expectRefusal(enter(email, "wrong", "192.0.2.1"), "password", "wrong-password");
    await expect(enter(email, password, "192.0.2.1")).rejects.toMatchObject({
      code: "too-many-tries",
    });
    expect(await whoIs(await enter(email, password, "192.0.2.2"))).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + limits.signInHere.within });
    expect(await whoIs(await enter(email, password, "192.0.2.1"))).not.toBeNull();
  });

  test("is limited to twenty attempts an hour per account from all addresses", async () => {
    const { email } = await account();
    for (let i = 0; i < limits.signInAccount.most; i += 1)
      await expectRefusal(
        enter(email, "wrong", `192.0.2.${100 + i}`),
        "password",
        "wrong-password",
      );
    await expect(enter(email, password, "192.0.2.200")).rejects.toMatchObject({
      code: "too-many-tries",
    });
  });

  test("resets the count after the right password", async () => {
    const { email } = await account();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 1; i < limits.signInHere.most; i += 1)
        await expectRefusal(enter(email, "wrong", "192.0.2.3"), "password", "wrong-password");
      await enter(email, password, "192.0.2.3");
    }
  });

  test("is refused equally for unknown, closed and not yet joined accounts", async () => {
    const organisationId = await addOrganisation();
    const passwordHash = await hashPassword(password);
    const closed = await addPerson(organisationId, { passwordHash, disabledAt: 1 });
    const invited = await addPerson(organisationId, { passwordHash: null });
    for (const email of [closed.email, invited.email, "nobody@example.jp"])
      await expectRefusal(enter(email ?? "", password, "192.0.2.4"), "password", "wrong-password");
  });
});

test("refusing an unknown account costs as much work as refusing a known one", async () => {
  const { email } = await account();
  let address = 0;
  /** Microseconds of processor time, which do not depend on what else the machine does. */
  const work = async (who: string) => {
    const before = process.cpuUsage();
    for (let i = 0; i < 5; i += 1) {
      address += 1;
      await expectRefusal(
        enter(who, "wrong", `203.0.113.${address}`),
        "password",
        "wrong-password",
      );
    }
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work(email);
  const [known, unknown] = [await work(email), await work("nobody@example.jp")];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
});

test("attempts at the current password are limited", async () => {
  const { member } = await account();
  const viewer = await viewerFor(member.id);
  const change = (oldPassword: string) =>
    changePassword(viewer, { oldPassword, newPassword: "a new bridge" }, clientAt());
  for (let i = 0; i < limits.signInHere.most; i += 1)
    await expectRefusal(change("wrong"), "oldPassword", "wrong-old-password");
  await expect(change(password)).rejects.toMatchObject({ code: "too-many-tries" });
});

test("concurrent attempts are all counted", async () => {
  const limit = limits.claimAddress;
  const tries = Array.from({ length: limit.most * 2 }, () => countTry([[limit, "one moment"]]));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(limit.most);
  expect(await triesLeft(limit, "one moment")).toBe(0);
});

test("a refused attempt writes nothing, whichever limit is used up", async () => {
  const rows = async () => (await db().select().from(attempts)).length;
  for (let i = 0; i < limits.claimAddress.most; i += 1)
    await countTry([[limits.claimAddress, "full"]]);
  const before = await rows();
  for (let i = 0; i < 5; i += 1)
    await expect(
      countTry([
        [limits.linkAddress, "free"],
        [limits.claimAddress, "full"],
        [limits.resetAddress, "free"],
      ]),
    ).rejects.toMatchObject({ code: "too-many-tries" });
  expect(await rows()).toBe(before);
});

test("attempts that a wrong clock counted lock nobody out once it is set right", async () => {
  const { email } = await account();
  const right = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: right + 400 * 24 * 3_600_000 });
  for (let i = 0; i < limits.signInHere.most; i += 1)
    await expectRefusal(enter(email, "wrong", "192.0.2.5"), "password", "wrong-password");
  vi.setSystemTime(right);
  const session = await enter(email, password, "192.0.2.5");
  expect(await whoIs(session)).not.toBeNull();
  // The clock jumps ahead and back: chores delete nothing meanwhile.
  await sweep();
  vi.setSystemTime(right + 400 * 24 * 3_600_000);
  await sweep();
  vi.setSystemTime(right);
  await sweep();
  expect(await whoIs(session)).not.toBeNull();
});

test("an expired session is deleted once the clock has run evenly between two chores", async () => {
  const { member, email } = await account();
  await enter(email, password, "192.0.2.8");
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  await sweep();
  vi.setSystemTime(Date.now() + 400 * 24 * 3_600_000);
  await sweep();
  expect(await sessionsOf(member.id)).toBe(1);
  vi.advanceTimersByTime(3_600_000);
  await sweep();
  expect(await sessionsOf(member.id)).toBe(0);
});

test("strangers do not lock out a browser in which the person has signed in before", async () => {
  const { email } = await account();
  const mark = await deviceMark(await enter(email, password, "192.0.2.6"));
  for (let i = 0; i < limits.signInAccount.most; i += 1)
    await expectRefusal(enter(email, "wrong", `198.51.100.${i}`), "password", "wrong-password");
  const signInWith = (typed: string, given: string | null) =>
    signIn({ email, password: typed }, { ...clientAt("192.0.2.6"), mark: given });
  for (const forged of [null, "", "x.y", `${mark}x`, mark?.replace(/^./, "~") ?? ""])
    await expect(signInWith(password, forged)).rejects.toMatchObject({ code: "too-many-tries" });
  expect(await whoIs(await signInWith(password, mark))).not.toBeNull();
  // Its own limit keeps a stolen mark from guessing.
  for (let i = 0; i < limits.signInDevice.most; i += 1)
    await expectRefusal(signInWith("wrong", mark), "password", "wrong-password");
  await expect(signInWith(password, mark)).rejects.toMatchObject({ code: "too-many-tries" });
});

test("a mark belongs to one account and to its present password", async () => {
  const [one, other] = [await account(), await account()];
  const session = await enter(one.email, password, "192.0.2.7");
  const mark = await deviceMark(session);
  expect(knownDevice(mark, one.member.passwordHash)).not.toBeNull();
  expect(knownDevice(mark, other.member.passwordHash)).toBeNull();
  expect(knownDevice(mark, null)).toBeNull();
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
  ["", ""],
])("the address %s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("keys are hashed and old attempts are deleted", async () => {
  await countTry([[limits.claimAddress, "198.51.100.77"]]);
  expect(JSON.stringify(await db().select().from(attempts))).not.toContain("198.51.100.77");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 3_600_000 });
  await sweepAttempts();
  expect(await db().select().from(attempts)).toEqual([]);
});
