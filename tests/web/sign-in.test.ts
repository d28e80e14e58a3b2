/** Signing in, keeping a session and losing it, over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { type Answer, ask, type Body, send } from "./harness/asking";
import { joined, links } from "./harness/fixtures";
import { insertSession } from "./harness/persons";
import { startWorld, type World } from "./harness/world";

const { members } = sampleIds;
let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world?.stop();
});

beforeEach(() => world.restore());

const post = (path: string, body: Body, cookie = "", headers = {}) =>
  send(world.origin, cookie, { method: "POST", path, body, headers });

/** The session cookie of a response in the form of the `Cookie` header, with its attributes. */
function sessionOf(answer: Answer) {
  const [line = ""] = answer.headers
    .getSetCookie()
    .filter((each) => /^(__Host-)?kizuki=/.test(each));
  const [cookie = "", ...attributes] = line.split("; ");
  return { cookie, attributes };
}

const isIn = async (cookie: string) =>
  (await send(world.origin, cookie, { method: "GET", path: "/visits" })).decision === 200;

const right = { email: joined.email, password: joined.password, next: "/" };
const enter = async () => sessionOf(await post("/sign-in", right)).cookie;

describe("the page after signing in", () => {
  test.each([
    ["/people?q=佐藤", "/people?q=%E4%BD%90%E8%97%A4"],
    ["/visits?x=\u{1f600}#é", "/visits?x=%F0%9F%98%80#%C3%A9"],
    ["/./visits", "/visits"],
    ["/.//evil.example", "/"],
    ["/x/..//evil.example", "/"],
  ])("for %j is %s", async (next, location) => {
    expect((await post("/sign-in", { ...right, next })).location).toBe(location);
    expect((await post("/locale", { locale: "en", next })).location).toBe(location);
  });
});

describe("a session", () => {
  test("gets a new token at each sign-in, whatever cookie the browser sends", async () => {
    const planted = "kizuki=InBsYW50ZWQi";
    const first = sessionOf(await post("/sign-in", right, planted)).cookie;
    const second = sessionOf(await post("/sign-in", right, first)).cookie;
    expect(new Set([planted, first, second]).size).toBe(3);
    expect(await isIn(planted)).toBe(false);
    expect(await isIn(first)).toBe(true);
    expect(await isIn(second)).toBe(true);
  });

  test("is stored as a hash only", async () => {
    const { cookie } = sessionOf(await post("/sign-in", right));
    const token = JSON.parse(atob(decodeURIComponent(cookie.split("=", 2)[1] ?? ""))) as string;
    expect(token.length).toBeGreaterThan(40);
    const rows = world.database.prepare("select * from sessions").all();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("has an HttpOnly SameSite cookie", async () => {
    const { attributes } = sessionOf(await post("/sign-in", right));
    expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(attributes.filter((each) => each.startsWith("Domain"))).toEqual([]);
  });

  test("ends with sign-out, also for a copied cookie", async () => {
    const [cookie, other] = [await enter(), await enter()];
    const answer = await post("/sign-out", {}, cookie);
    expect(sessionOf(answer).attributes).toContain("Max-Age=0");
    expect(await isIn(cookie)).toBe(false);
    expect(await isIn(other)).toBe(true);
  });

  test("ends on all other devices after signing out everywhere else", async () => {
    const [here, there] = [await enter(), await enter()];
    await post("/settings/sign-out-everywhere", {}, here);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  test("is replaced when the password changes", async () => {
    const [here, there] = [await enter(), await enter()];
    const body = { oldPassword: joined.password, newPassword: "paper lantern 88" };
    const { cookie } = sessionOf(await post("/settings/password", body, here));
    expect(cookie).not.toBe(here);
    expect([await isIn(here), await isIn(there), await isIn(cookie)]).toEqual([false, false, true]);
    expect((await post("/sign-in", right)).status).toBe(422);
  });

  test("ends with a password reset, which uses the link up", async () => {
    const before = await enter();
    const path = `/reset-password/${links.reset}`;
    const { cookie } = sessionOf(await post(path, { password: "paper lantern 88" }));
    expect([await isIn(before), await isIn(cookie)]).toEqual([false, true]);
    expect((await post(path, { password: "paper lantern 89" })).status).toBe(410);
  });

  test("ends when the account is closed, also after reopening", async () => {
    const path = `/people/${members.liam}/disable`;
    const liam = await insertSession(world.database, members.liam);
    await post(path, { account: "close" }, world.cookies.coordinator);
    expect(await isIn(liam)).toBe(false);
    await post(path, { account: "open" }, world.cookies.coordinator);
    expect(await isIn(liam)).toBe(false);
  });

  test("ends when the roles change, and continues otherwise", async () => {
    const liam = await insertSession(world.database, members.liam);
    const form = {
      name: "Liam Chen",
      nameReading: "リアム・チェン",
      email: "liam@sample.example",
      employmentType: "jet",
      locale: "en",
    };
    const edit = (roles: string[]) =>
      post(`/people/${members.liam}`, { ...form, roles }, world.cookies.coordinator);
    await edit(["alt"]);
    expect(await isIn(liam)).toBe(true);
    await edit(["alt", "mentor"]);
    expect(await isIn(liam)).toBe(false);
  });

  test("expires two weeks after its last use and half a year after sign-in", async () => {
    const day = 24 * 3_600_000;
    const cookie = await enter();
    const set = (column: string, value: number) =>
      world.database.prepare(`update sessions set ${column} = ?`).run(value);
    set("last_seen_at", Date.now() - 13 * day);
    expect(await isIn(cookie)).toBe(true);
    set("last_seen_at", Date.now() - 15 * day);
    expect(await isIn(cookie)).toBe(false);
    set("last_seen_at", Date.now());
    set("expires_at", Date.now() - 1);
    expect(await isIn(cookie)).toBe(false);
  });
});

describe("sign-in with one click", () => {
  const click = (memberId: string) => post("/sign-in", { intent: "sample", memberId });

  test("works in the sample organisation only", async () => {
    expect(await isIn(sessionOf(await click(members.maya)).cookie)).toBe(true);
    for (const id of [...Object.values(canaryIds.members), members.rachel, "", "' or 1=1 --"]) {
      const answer = await click(id);
      expect([answer.status, sessionOf(answer).cookie], id).toEqual([404, ""]);
    }
  });

  test("ends when the organisation is a real one", async () => {
    world.database.prepare("update organisations set sample = 0").run();
    expect((await click(members.maya)).status).toBe(404);
    const page = await send(world.origin, "", { method: "GET", path: "/sign-in" });
    expect(page.body).not.toContain("Maya Okafor");
    expect(page.status).toBe(200);
  });
});

describe("the redirect after sign-in", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "\\\\evil.example",
    "/%0d%0aSet-Cookie:a=b\r\nSet-Cookie: a=b",
    "/\n/evil.example",
  ];

  test.each(elsewhere)("leads to no other site: %j", async (next) => {
    const answer = await post("/sign-in", { ...right, next });
    const target = new URL(answer.location ?? "", world.origin);
    expect([answer.decision, target.origin]).toEqual(["done", world.origin]);
    expect(answer.headers.getSetCookie().some((line) => line.startsWith("a="))).toBe(false);
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const known = await ask(world, "alt", { method: "GET", path });
    expect(new URL(known.location ?? "", world.origin).origin).toBe(world.origin);
    const language = await post("/locale", { locale: "en", next });
    expect(new URL(language.location ?? "", world.origin).origin).toBe(world.origin);
  });

  test("leads to the requested page", async () => {
    const sent = await send(world.origin, "", { method: "GET", path: "/visits?view=calendar" });
    expect(sent.location).toBe("/sign-in?next=%2Fvisits%3Fview%3Dcalendar");
    const { location } = await post("/sign-in", { ...right, next: "/visits?view=calendar" });
    expect(location).toBe("/visits?view=calendar");
  });
});

describe("every response", () => {
  const pages = [
    "/",
    "/sign-in",
    "/visits",
    "/visits.data",
    "/nowhere",
    "/people",
    `/invitations/${links.invitation}`,
    `/reset-password/${links.reset}`,
    `/reset-password/${links.none}`,
  ];

  test.each(pages)("forbids frames, sniffing, caches and other sites: %s", async (path) => {
    for (const person of ["alt", "anonymous"] as const) {
      const { headers } = await ask(world, person, { method: "GET", path });
      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "private, no-store",
        // An address that contains a secret must not reach other sites.
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
      });
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  test("of a page with a secret in its address makes no request to other hosts", async () => {
    for (const path of [`/invitations/${links.invitation}`, `/reset-password/${links.reset}`]) {
      const { body } = await ask(world, "anonymous", { method: "GET", path });
      const addresses = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
      expect(addresses.filter((each) => !/^[/#]/.test(each ?? ""))).toEqual([]);
      expect(world.server.output()).not.toContain(path);
    }
  });
});
