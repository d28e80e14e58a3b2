/** Guessing is limited, and responses do not reveal who has an account. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";
import { type Answer, type Body, send } from "./harness/asking";
import { joined } from "./harness/fixtures";
import { startWorld, type World } from "./harness/world";

const publicOrigin = "https://kizuki.example";
let world: World;

const wrong = "umbrella stand 48";
let visitor = 0;
/** An unused IP address. */
const newAddress = () => {
  visitor += 1;
  return `198.51.${Math.floor(visitor / 250)}.${(visitor % 250) + 1}`;
};

/** A request as forwarded by a reverse proxy on this machine. */
const through = (path: string, body: Body, from: string, more: Record<string, string> = {}) =>
  send(world.origin, "", {
    method: "POST",
    path,
    body,
    headers: {
      Origin: publicOrigin,
      "X-Forwarded-For": from,
      "X-Forwarded-Proto": "https",
      ...more,
    },
  });

const tryIn = (email: string, password: string, from: string, more = {}) =>
  through("/sign-in", { email, password, next: "/" }, from, more);

const statuses = async (times: number, one: (index: number) => Promise<Answer>) => {
  const list: number[] = [];
  for (let index = 0; index < times; index += 1) list.push((await one(index)).status);
  return list;
};
const same = (status: number, times: number) => Array.from({ length: times }, () => status);

describe("behind a proxy, over https", () => {
  beforeAll(async () => {
    // No mail server listens on this port: mails stay in the outbox.
    world = await startWorld({ ORIGIN: publicOrigin, SMTP_URL: "smtp://127.0.0.1:9" });
  });

  afterAll(async () => {
    await world?.stop();
  });

  beforeEach(() => world.restore());

  test("the session cookie is bound to this host and to https", async () => {
    const answer = await tryIn(joined.email, joined.password, newAddress());
    const [line = ""] = answer.headers.getSetCookie().filter((each) => each.includes("kizuki="));
    expect(line).toMatch(/^__Host-kizuki=[^;]+; /);
    const attributes = line.split("; ").slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]),
    );
    expect(line).not.toContain("Domain");
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
    const cookie = line.split(";", 1)[0] ?? "";
    const visits = { method: "GET", path: "/visits" } as const;
    expect((await send(world.origin, cookie, visits)).status).toBe(200);
    // The cookie name for plain HTTP is not accepted over HTTPS.
    const plain = cookie.replace("__Host-", "");
    expect((await send(world.origin, plain, visits)).decision).toBe("sign-in");
  });

  test("an idle connection of the proxy stays open for longer than two minutes", async () => {
    const { headers } = await fetch(`${world.origin}/healthz`);
    expect(Number(/timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(120);
  });

  test("an account allows five attempts from one address", async () => {
    const from = newAddress();
    const known = () => tryIn(joined.email, wrong, from);
    expect(await statuses(7, known)).toEqual([...same(422, 5), 429, 429]);
    // The limit also applies to the right password and to other spellings of the address.
    expect((await tryIn(joined.email, joined.password, from)).status).toBe(429);
    expect((await tryIn(joined.email.toUpperCase(), joined.password, from)).status).toBe(429);
    expect((await tryIn(joined.email, joined.password, newAddress())).decision).toBe("done");
  });

  test("all addresses of one IPv6 network count together", async () => {
    const from = (index: number) => `2001:db8:7:7:${index.toString(16)}:1:2:3`;
    const list = await statuses(6, (index) => tryIn(joined.email, wrong, from(index)));
    expect(list).toEqual([...same(422, 5), 429]);
    expect((await tryIn(joined.email, wrong, "2001:db8:7:8::1")).status).toBe(422);
  });

  test("the owner's own browser is not locked out by strangers", async () => {
    const first = await tryIn(joined.email, joined.password, newAddress());
    const device = first.headers
      .getSetCookie()
      .map((line) => line.split(";", 1)[0] ?? "")
      .filter((pair) => pair.startsWith("kizuki_device="))
      .join();
    await statuses(20, () => tryIn(joined.email, wrong, newAddress()));
    expect((await tryIn(joined.email, joined.password, newAddress())).status).toBe(429);
    const own = await tryIn(joined.email, joined.password, newAddress(), { Cookie: device });
    expect(own.decision).toBe("done");
  });

  test("attempts expire after 15 minutes and with the right password", async () => {
    const from = newAddress();
    await statuses(5, () => tryIn(joined.email, wrong, from));
    world.database.prepare("update attempts set at = at - ?").run(16 * 60_000);
    expect(await statuses(4, () => tryIn(joined.email, wrong, from))).toEqual(same(422, 4));
    expect((await tryIn(joined.email, joined.password, from)).decision).toBe("done");
    expect((await tryIn(joined.email, wrong, from)).status).toBe(422);
  });

  test("an account allows twenty attempts an hour from all addresses", async () => {
    const list = await statuses(22, () => tryIn(joined.email, wrong, newAddress()));
    expect(list).toEqual([...same(422, 20), 429, 429]);
    expect((await tryIn(joined.email, joined.password, newAddress())).status).toBe(429);
  });

  test("concurrent attempts are counted one by one", async () => {
    const from = newAddress();
    const all = await Promise.all(same(0, 12).map(() => tryIn(joined.email, wrong, from)));
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5);
  });

  test("only the address that the proxy saw counts", async () => {
    const from = newAddress();
    const forged = (index: number) =>
      tryIn(joined.email, wrong, `203.0.113.${index}, ${from}`, {
        "X-Real-IP": `203.0.113.${index}`,
        Forwarded: `for=203.0.113.${index}`,
      });
    expect(await statuses(6, forged)).toEqual([...same(422, 5), 429]);
  });

  test("unknown accounts are answered as known ones are", async () => {
    const known = await tryIn(joined.email, wrong, newAddress());
    const unknown = await tryIn("nobody@canary.example", wrong, newAddress());
    const plain = (answer: Answer) =>
      answer.body
        .replaceAll(joined.email, "EMAIL")
        .replaceAll("nobody@canary.example", "EMAIL")
        .replace(/nonce="[^"]*"/g, "");
    expect(unknown.status).toBe(known.status);
    expect(plain(unknown)).toBe(plain(known));
    const names = ({ headers }: Answer) => [...headers.keys()].sort();
    expect(names(unknown)).toEqual(names(known));
    const from = newAddress();
    expect(await statuses(6, () => tryIn("nobody@canary.example", wrong, from))).toEqual([
      ...same(422, 5),
      429,
    ]);
  });

  test("a forgotten password is answered the same for everybody", async () => {
    const forgot = (email: string) => through("/forgot-password", { email }, newAddress());
    const known = await forgot(joined.email);
    expect(world.changed()).toEqual(expect.arrayContaining(["outbox", "password_resets"]));
    world.restore();
    const unknown = await forgot("nobody@canary.example");
    expect(world.changed()).toEqual([]);
    const plain = ({ body }: Answer) => body.replace(/nonce="[^"]*"/g, "");
    expect([unknown.status, plain(unknown)]).toEqual([known.status, plain(known)]);
    world.restore();
    const asked = await statuses(4, () => forgot("nobody@canary.example"));
    expect(asked).toEqual([200, 200, 200, 429]);
  });
});

describe("without a proxy", () => {
  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(async () => {
    await world?.stop();
  });

  test("forwarding headers give no more attempts", async () => {
    const forged = (index: number) =>
      send(world.origin, "", {
        method: "POST",
        path: "/sign-in",
        body: { email: joined.email, password: wrong, next: "" },
        headers: {
          "X-Forwarded-For": `203.0.113.${index}`,
          "X-Real-IP": `203.0.113.${index}`,
          Forwarded: `for=203.0.113.${index}`,
        },
      });
    expect(await statuses(6, forged)).toEqual([...same(422, 5), 429]);
  });

  test("links allow sixty wrong attempts from one address", async () => {
    world.restore();
    const guess = (index: number) =>
      send(world.origin, "", { method: "GET", path: `/invitations/guess-${index}.data` });
    const list = await statuses(62, guess);
    expect(list).toEqual([...same(410, 60), 429, 429]);
  });
});

describe("an empty installation", () => {
  let server: TestServer;
  const form = {
    intent: "organisation",
    organisation: "Mine now",
    name: "Mallory Gray",
    email: "mallory@new.example",
    password: "paper lantern 88",
    roles: "coordinator",
  };
  const claim = (code: string, more: Record<string, string> = {}) =>
    send(server.origin, "", { method: "POST", path: "/setup", body: { ...form, ...more, code } });
  const isFree = async () =>
    (await send(server.origin, "", { method: "GET", path: "/" })).location === "/setup";

  beforeEach(async () => {
    server = await startServer({ data: "empty" });
  });

  afterEach(async () => {
    await server?.stop();
  });

  test("can be claimed with its code only", async () => {
    for (const code of ["", "AAAA-AAAA-AAAA", "%", "' or 1=1 --"]) {
      expect((await claim(code)).status).toBe(422);
      expect((await claim(code, { intent: "sample" })).status).toBe(422);
    }
    expect(await isFree()).toBe(true);
    const code = /code=([A-Z\d-]{14})/.exec(server.output())?.[1] ?? "";
    expect(code).not.toBe("");
    for (const path of ["/setup", "/setup.data", "/sign-in", "/healthz"]) {
      const { body } = await send(server.origin, "", { method: "GET", path });
      expect(body).not.toContain(code);
    }
    expect((await claim(code)).decision).toBe("done");
    expect(await isFree()).toBe(false);
    expect((await claim(code)).status).toBe(404);
  });

  test("limits attempts at its code", async () => {
    const list = await statuses(12, () => claim("AAAA-AAAA-AAAA", { intent: "sample" }));
    expect(list).toEqual([...same(422, 10), 429, 429]);
    const code = /code=([A-Z\d-]{14})/.exec(server.output())?.[1] ?? "";
    expect((await claim(code)).status).toBe(429);
    expect(await isFree()).toBe(true);
  });
});
