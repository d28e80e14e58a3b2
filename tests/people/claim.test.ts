/** An empty installation is claimed once, by the person who can read the code in the server's terminal. */
import { describe, expect, test } from "vitest";
import { limits } from "~/people/attempts.server";
import { isEmptyInstallation, prepareClaim } from "~/people/claim.server";
import { setUp, setUpSample } from "~/people/setup.server";
import { db } from "~db/client.server";
import { members, organisations, settings } from "~db/schema";
import { freshDatabase } from "../setup/database";
import { clientAt, expectRefusal, whoIs } from "./scene";

const form = (code: string) => ({
  code,
  organisation: "Midorino Board of Education",
  name: "Maya Okafor",
  email: "maya@example.jp",
  password: "a quiet river bend",
  roles: ["coordinator", "mentor"],
});
const claim = (values: ReturnType<typeof form>, address = "192.0.2.1") =>
  setUp(values, "en", clientAt(address));

describe("setting up an organisation", () => {
  freshDatabase();

  test("needs the code, a coordinator and a password, and works once", async () => {
    const code = (await prepareClaim()) ?? "";
    await expectRefusal(claim(form("2222-2222-2222")), "code", "wrong-code");
    await expectRefusal(setUpSample("nothing", clientAt().address), "code", "wrong-code");
    await expectRefusal(claim({ ...form(code), roles: ["alt"] }), "roles", "last-coordinator");
    await expectRefusal(
      claim({ ...form(code), password: "Maya Okafor" }),
      "password",
      "password-is-name",
    );
    expect(await isEmptyInstallation()).toBe(true);

    // The code as typed on a Japanese keyboard.
    const typed = code.toLowerCase().replaceAll("-", "－");
    const results = await Promise.allSettled([
      claim(form(typed)),
      claim({ ...form(code), email: "somebody@example.jp" }),
    ]);
    const cookies = results.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(cookies).toHaveLength(1);
    expect(await whoIs(cookies[0] ?? "")).toMatchObject({
      name: "Maya Okafor",
      coordinator: true,
      mentor: true,
      alt: false,
      sample: false,
      locale: "en",
    });

    await expectRefusal(claim(form(code)), "code", "wrong-code");
    await expectRefusal(setUpSample(code, clientAt().address), "code", "wrong-code");
    expect(await db().select().from(organisations)).toHaveLength(1);
    expect(await db().select().from(members)).toHaveLength(1);
    expect(await db().select().from(settings)).toEqual([]);
    expect(await prepareClaim()).toBeNull();
  });
});

describe("the sample data", () => {
  freshDatabase();

  test("fills an empty installation, with the code only", async () => {
    const code = (await prepareClaim()) ?? "";
    await expectRefusal(setUpSample("wrong", clientAt().address), "code", "wrong-code");
    await setUpSample(code, clientAt().address);
    const [organisation] = await db().select().from(organisations);
    expect(organisation?.sample).toBe(true);
    await expectRefusal(claim(form(code)), "code", "wrong-code");
  });
});

describe("a code", () => {
  freshDatabase();

  test("is replaced by a newer one", async () => {
    const first = (await prepareClaim()) ?? "";
    const second = (await prepareClaim()) ?? "";
    await expectRefusal(claim(form(first)), "code", "wrong-code");
    expect(await whoIs(await claim(form(second)))).not.toBeNull();
  });

  test("is limited to ten attempts per address", async () => {
    for (let i = 0; i < limits.claimAddress.most; i += 1)
      await expectRefusal(claim(form(`guess ${i}`), "203.0.113.9"), "code", "wrong-code");
    await expect(claim(form("one more"), "203.0.113.9")).rejects.toMatchObject({
      code: "too-many-tries",
    });
    await expectRefusal(claim(form("elsewhere"), "203.0.113.10"), "code", "wrong-code");
  });
});
