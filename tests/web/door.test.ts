/** The partner teachers' door, requested as by browsers, link scanners and guessers. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { teacherNotice } from "~/agree/contract.server";
import { canary } from "~db/seed/canary";
import { sampleIds } from "~db/seed/sample.server";
import { type Body, type Fields, send } from "./harness/asking";
import { code, doors, foreignDoor, pin } from "./harness/doors";
import { foreignMarks } from "./harness/nonsense";
import { startWorld, type World } from "./harness/world";

const { agreements } = sampleIds;
let world: World;

beforeAll(async () => {
  world = await startWorld({ SMTP_URL: "smtp://127.0.0.1:9" });
});

afterAll(async () => {
  await world?.stop();
});

/** The cookies of the addresses whose PIN was chosen or typed in this test. */
const unlocked = new Map<string, string>();

beforeEach(() => {
  world.restore();
  for (const key of unlocked.keys()) if (key !== doors.first) unlocked.delete(key);
});

const get = (path: string, headers: Record<string, string> = {}) =>
  send(world.origin, "", { method: "GET", path, headers });

/** Headers of a form post from a page with the policy `no-referrer`. */
const asBrowser = { Origin: "null", "Sec-Fetch-Site": "same-origin" };
const post = (key: string, body: Body, headers: Record<string, string | null> = asBrowser) =>
  send(world.origin, unlocked.get(key) ?? "", {
    method: "POST",
    path: `/teacher/${key}`,
    body,
    headers,
  });

const cookieOf = (headers: Headers, name: string) =>
  headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? "";
const pair = (setCookie: string) => setCookie.split(";", 1)[0] ?? "";

/** The teacher chooses the PIN of an address. */
async function choosePin(key: string): Promise<void> {
  const { headers } = await post(key, { intent: "new-pin", pin });
  unlocked.set(key, pair(cookieOf(headers, "kizuki_pin")));
}
const postCode = (body: Fields) =>
  send(world.origin, "", { method: "POST", path: "/teacher", body, headers: asBrowser });

const look = (sql: string, ...values: unknown[]) =>
  world.database
    .prepare(sql)
    .pluck()
    .get(...values);
const headOf = (agreement: string) =>
  String(look("select head_version from agreements where id = ?", agreement));
const first = () => headOf(agreements.liamTakahashi);
const attempts = () => look("select count(*) from attempts");

/** The owner that a page shows as chosen for a task. */
const checked = (body: string, task: string): string | undefined =>
  [...body.matchAll(/<input type="radio"[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(`name="owner.${task}"`) && input.includes('checked=""'))
    .map((input) => /value="(\w+)"/.exec(input)?.[1])[0];

describe("every response", () => {
  const addresses = [
    "/teacher",
    ...[...Object.values(doors), foreignDoor, code].map((key) => `/teacher/${key}`),
  ];

  test.each(addresses)("%s is not cached, not indexed and sends no referrer", async (path) => {
    for (const one of [
      path,
      `${path}.data`,
      path.replace("teacher", "Teacher"),
      `${path}?lang=en`,
    ]) {
      const { headers } = await get(one);
      expect(headers.get("cache-control"), one).toContain("no-store");
      expect(headers.get("x-robots-tag"), one).toBe("noindex, nofollow, noarchive");
      expect(headers.get("referrer-policy"), one).toBe("no-referrer");
    }
  });

  test("to a form has the same headers, and other pages do not", async () => {
    for (const answer of [
      await post(doors.first, { intent: "sheet", base: first() }),
      await post(doors.first, { intent: "sheet", base: "99" }),
      await post(doors.none, {}),
      await postCode({ intent: "code", code, pin: "1" }),
    ]) {
      expect(answer.headers.get("cache-control")).toContain("no-store");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    }
    const { headers } = await get("/sign-in");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-robots-tag")).toBeNull();
  });

  test("is in Japanese, unless English is asked for in the address", async () => {
    const ja = await get(`/teacher/${doors.first}`, { "Accept-Language": "en" });
    expect(ja.body).toContain('<html lang="ja">');
    expect(ja.body).toContain("評価ではありません");
    const en = await get(`/teacher/${doors.first}?lang=en`, { "Accept-Language": "ja" });
    expect(en.body).toContain('<html lang="en">');
    expect(en.body).toContain("This is not an evaluation");
  });
});

describe("a GET request", () => {
  test("changes nothing, whoever sends it", async () => {
    const before = attempts();
    const agents = ["facebookexternalhit/1.1", "Mozilla/5.0 (SafeLinks)", "LINE/poker"];
    for (const key of [
      doors.first,
      doors.agreed,
      doors.withPin,
      doors.expired,
      doors.revoked,
      code,
    ])
      for (const agent of agents)
        for (const method of ["GET", "HEAD"] as const) {
          const url = `${world.origin}/teacher/${key}`;
          const response = await fetch(url, { method, headers: { "User-Agent": agent } });
          await response.text();
        }
    expect(world.changed()).toEqual([]);
    expect(attempts()).toBe(before);
  });

  test("explains what to do with an ended link and reveals nothing", async () => {
    for (const [key, status] of [
      [doors.expired, 410],
      [doors.revoked, 410],
      [doors.none, 404],
    ] as const) {
      const answer = await get(`/teacher/${key}`);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatch(/ALTに(お尋ねください|新しいリンク)/);
      expect(answer.body).not.toMatch(/Liam|リアム|高橋|3-A/);
    }
  });

  test("for unknown addresses is rate limited, also for open links", async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 62; index += 1)
      statuses.push((await get(`/teacher/${doors.none}${index}`)).status);
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 404));
    expect(statuses.slice(60)).toEqual([429, 429]);
    expect((await get(`/teacher/${doors.first}`)).status).toBe(429);
  });

  test("names the ALT in katakana for readers of Japanese, with the other name once", async () => {
    const japanese = (await get(`/teacher/${doors.first}`)).body;
    expect(japanese).toContain("リアム・チェン（Liam Chen）さん（ALT）");
    expect(japanese.match(/Liam Chen/g)).toHaveLength(1);
    expect(japanese).not.toContain("先生先生");
    expect((await get(`/teacher/${doors.first}?lang=en`)).body).not.toContain("リアム");
  });

  test("shows nothing of another organisation", async () => {
    for (const key of [doors.first, doors.agreed, doors.waiting, doors.information]) {
      const { body } = await get(`/teacher/${key}`);
      expect([canary, ...foreignMarks].filter((mark) => body.includes(mark))).toEqual([]);
    }
    const { body } = await get(`/teacher/${foreignDoor}`);
    expect(body).toContain(canary);
    expect(body).not.toMatch(/Liam|リアム|Sofia|ソフィア|Takahashi|高橋/);
  });

  test("loads only the small script and no React", async () => {
    const { body } = await get(`/teacher/${doors.first}`);
    const scripts = [...body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src = ""]) => src);
    expect(scripts).toHaveLength(1);
    expect(body).not.toMatch(/<script(?![^>]*src=)/);
    const response = await fetch(world.origin + scripts[0]);
    expect(response.headers.get("content-type")).toContain("javascript");
    const text = await response.text();
    expect(text.length).toBeLessThan(6_000);
    expect(text).not.toMatch(/\bimport\b|react/i);
  });
});

describe("forms", () => {
  beforeAll(async () => {
    await choosePin(doors.first);
    world.settle();
  });

  test("are accepted from the door's own pages, which send a null origin, and from no other site", async () => {
    const body = { intent: "sheet", base: first() };
    const others: Record<string, string | null>[] = [
      { Origin: "null", "Sec-Fetch-Site": "cross-site" },
      { Origin: "null", "Sec-Fetch-Site": "same-site" },
      { Origin: "null", "Sec-Fetch-Site": "none" },
      { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
      { Origin: null },
    ];
    for (const headers of others)
      expect((await post(doors.first, body, headers)).status, JSON.stringify(headers)).toBe(403);
    expect(world.changed()).toEqual([]);
    // Older browsers do not send Sec-Fetch-Site.
    for (const headers of [asBrowser, { Origin: "null" }, { Origin: world.origin }]) {
      expect((await post(doors.first, body, headers)).decision).toBe("done");
      expect(world.changed()).toContain("agreement_confirmations");
      world.restore();
    }
  });

  test("with a null origin are refused everywhere else", async () => {
    for (const path of ["/locale", "/sign-in", "/visits/new", "/teachers/x"]) {
      const asked = {
        method: "POST",
        path,
        body: { locale: "ja", next: "/" },
        headers: asBrowser,
      } as const;
      expect((await send(world.origin, world.cookies.alt, asked)).status, path).toBe(403);
    }
  });

  test("confirm the sheet, idempotently", async () => {
    const body = { intent: "sheet", base: first() };
    expect((await post(doors.first, body)).location).toBe(`/teacher/${doors.first}?done=confirmed`);
    const agreed = () =>
      look("select agreed_version from agreements where id = ?", agreements.liamTakahashi);
    expect(String(agreed())).toBe(first());
    world.settle();
    expect((await post(doors.first, body)).decision).toBe("done");
    expect(world.changed()).toEqual([]);
  });

  test("change the chosen owners and no fixed ones", async () => {
    const body = { intent: "sheet", base: first(), "owner.b-print": "both", "owner.b-goal": "alt" };
    expect((await post(doors.first, body)).location).toContain("done=changed");
    const content = JSON.parse(
      String(
        look(
          "select content from agreement_versions where agreement_id = ? order by version desc limit 1",
          agreements.liamTakahashi,
        ),
      ),
    ) as { tasks: { id: string; owner: string }[] };
    const owner = (id: string) => content.tasks.find((task) => task.id === id)?.owner;
    expect([owner("b-print"), owner("b-goal")]).toEqual(["both", "teacher"]);
  });

  test("return what was typed when they are refused", async () => {
    const message = "あ".repeat(201);
    const body = { intent: "sheet", base: first(), "owner.b-print": "teacher", message };
    const answer = await post(doors.first, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
    expect(checked(answer.body, "b-print")).toBe("teacher");
    expect(answer.body).toContain('id="message-error"');
    expect(world.changed()).toEqual([]);
  });

  test("store the teacher's address and delete it", async () => {
    const wrong = await post(doors.first, { intent: "email", email: "suzuki@" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="suzuki@"');
    expect(world.changed()).toEqual([]);
    await post(doors.first, { intent: "email", email: "takahashi@school.example" });
    expect(look("select email from teacher_emails")).toBe("takahashi@school.example");
    const { body } = await get(`/teacher/${doors.first}`, {
      Cookie: unlocked.get(doors.first) ?? "",
    });
    expect(body).toContain("t•••@school.example");
    expect(body).not.toContain("takahashi@");
    await post(doors.first, { intent: "forget-email" });
    expect(look("select count(*) from teacher_emails")).toBe(0);
  });

  test("are absent on a sheet that only informs", async () => {
    const { body } = await get(`/teacher/${doors.information}`);
    expect(body).toContain(teacherNotice("information-only", "ja"));
    expect(body).not.toMatch(/契約|請負|業務委託|会社/);
    expect(body).not.toMatch(/type="radio"|name="base"|id="message"|value="sheet"/);
    for (const intent of ["sheet", "line", "email"]) {
      const sent = {
        intent,
        base: "1",
        message: "x",
        email: "a@b.example",
        "owner.b-print": "both",
      };
      expect((await post(doors.information, sent)).status, intent).toBe(404);
    }
    expect(world.changed()).toEqual([]);
  });
});

describe("the first answer", () => {
  const body = () => ({
    intent: "sheet",
    base: headOf(agreements.liamSuzuki),
    "owner.b-print": "both",
  });
  const see = (key: string, cookie = "") =>
    send(world.origin, cookie, { method: "GET", path: `/teacher/${key}` });

  test("asks the teacher to choose a PIN, and is sent with it", async () => {
    const asked = await post(doors.agreed, body());
    expect(asked.body).toMatch(/type="hidden" name="owner\.b-print" value="both"/);
    expect(world.changed()).toEqual([]);
    for (const easy of ["", "12", "1234", "9876", "7777"]) {
      const refused = await post(doors.agreed, {
        ...body(),
        ...{ intent: "new-pin", after: "sheet", pin: easy },
      });
      expect(refused.status, easy).toBe(422);
      expect(refused.body).toMatch(/type="hidden" name="owner\.b-print" value="both"/);
    }
    expect(world.changed()).toEqual([]);
    const sent = await post(doors.agreed, { ...body(), intent: "new-pin", after: "sheet", pin });
    expect(sent.location).toContain("done=changed");
    // From now on nobody sees the sheet without the PIN, and nobody chooses it again.
    const cookie = pair(cookieOf(sent.headers, "kizuki_pin"));
    const locked = (await see(doors.agreed)).body;
    expect(locked).not.toMatch(/鈴木|owner\./);
    expect(locked).toContain("みどり野市教育委員会のリアム・チェン");
    expect((await see(doors.agreed, cookie)).body).toContain("先生のお名前で行われたこと");
    const versions = () => look("select count(*) from agreement_versions");
    const before = versions();
    await post(doors.agreed, { ...body(), intent: "new-pin", after: "sheet", pin: "8391" });
    expect(versions()).toBe(before);
  });

  test("is asked for a PIN whatever it says", async () => {
    const intents = ["line", "email", "forget-email", "review", "seen", "share", "unshare"];
    for (const intent of intents) {
      const asked = await post(doors.agreed, { ...body(), intent, message: "x" });
      expect(asked.body, intent).toContain('value="new-pin"');
    }
    expect(world.changed()).toEqual([]);
  });

  test("is remembered for half a year on the teacher's own device only", async () => {
    const ageOf = async (own: string) => {
      const { headers } = await post(doors.withPin, { intent: "pin", pin, own });
      return /Max-Age=(\d+)/.exec(cookieOf(headers, "kizuki_pin"))?.[1];
    };
    expect(await ageOf("")).toBe(String(12 * 3600));
    expect(await ageOf("yes")).toBe(String(180 * 24 * 3600));
  });

  test("cannot be given by the ALT, who is signed in in the same browser", async () => {
    for (const key of [doors.agreed, doors.withPin]) {
      const path = `/teacher/${key}`;
      const asAlt = (method: "GET" | "POST", sent?: Fields) =>
        send(world.origin, world.cookies.alt, { method, path, body: sent, headers: asBrowser });
      expect((await asAlt("GET")).status).toBe(403);
      expect((await asAlt("POST", { ...body(), intent: "new-pin", pin })).status).toBe(403);
      expect((await asAlt("POST", { intent: "pin", pin })).status).toBe(403);
    }
    expect(world.changed()).toEqual([]);
  });

  const shares = "select reviews_shared_by_teacher from agreements where id = ?";

  /** The ALT makes another link. @returns its token */
  async function nextLink(more: Fields = {}): Promise<string> {
    const { body: answer } = await send(world.origin, world.cookies.alt, {
      method: "POST",
      path: `/agreements/${agreements.liamSuzuki}/send`,
      body: more,
    });
    return /\/teacher\/([\w-]{43})/.exec(answer)?.[1] ?? "";
  }

  test("has the PIN at the next link, too, unless the ALT lets the teacher choose another", async () => {
    await choosePin(doors.agreed);
    await post(doors.agreed, { intent: "share", what: "reviews" });
    expect(look(shares, agreements.liamSuzuki)).toBe(1);
    const next = await nextLink();
    expect((await see(next)).body).not.toMatch(/鈴木|owner\./);
    const reset = await nextLink({ with: "new-pin" });
    expect((await see(reset)).body).toMatch(/鈴木.*owner\./s);
    expect((await see(reset)).body).toContain("ALTからの、暗証番号の決め直しの依頼");
    expect(look(shares, agreements.liamSuzuki)).toBe(0);
  });

  test("can be asked for anew by the ALT as long as the next link would have the old one", async () => {
    const path = `/agreements/${agreements.liamSuzuki}/send`;
    const offer = async () => {
      const { body: page } = await send(world.origin, world.cookies.alt, { method: "GET", path });
      return page.includes('value="new-pin"');
    };
    const revoke = { method: "POST", path, body: { do: "revoke" } } as const;
    expect(await offer()).toBe(false);
    await choosePin(doors.agreed);
    expect(await offer()).toBe(true);
    await send(world.origin, world.cookies.alt, revoke);
    expect(await offer()).toBe(true);
    await nextLink({ with: "new-pin" });
    expect(await offer()).toBe(false);
  });

  test("was not the teacher's: the link ends, and what was allowed is taken back", async () => {
    await choosePin(doors.agreed);
    await post(doors.agreed, { intent: "share", what: "reviews" });
    unlocked.delete(doors.agreed);
    const ended = await post(doors.agreed, { intent: "not-mine" });
    expect(ended.location).toBe(`/teacher/${doors.agreed}?done=disowned`);
    expect((await get(ended.location ?? "")).status).toBe(410);
    expect(look(shares, agreements.liamSuzuki)).toBe(0);
    // The PIN is forgotten with the link.
    expect((await see(await nextLink())).body).toContain("Liam");
  });

  test("with a code from paper needs no PIN before one is chosen", async () => {
    const set = world.database.prepare(
      "update agreement_links set pin_hash = ?, pin_at = ? where id = 'door-1'",
    );
    const hash = look("select pin_hash from agreement_links where id = 'door-1'");
    set.run(null, null);
    const opened = await postCode({ intent: "code", code, pin: "" });
    expect(opened.location).toBe(`/teacher/${code}`);
    expect((await see(code)).body).toContain("Liam");
    const asked = await post(code, body());
    expect(asked.body).toContain('value="new-pin"');
    set.run(hash, Date.now());
  });

  test("with a guessed code is limited", async () => {
    const guess = async (index: number) =>
      (await see(`HJKMNPQRTUV${"34679ACDEFGHJKMNPQRTUVWXY"[index % 25]}`)).location ?? "none";
    for (let index = 0; index < 60; index += 1) await guess(index);
    expect((await see("HJKMNPQRTUVW")).status).toBe(429);
  });
});

describe("a PIN", () => {
  const give = (typed: string) => post(doors.withPin, { intent: "pin", pin: typed });

  test("is required before more than the sender is shown, and remembered for its own address only", async () => {
    const { body } = await get(`/teacher/${doors.withPin}`);
    expect(body).toContain("みどり野市教育委員会のリアム・チェン");
    expect(body).not.toMatch(/高橋|3-A|owner\./);
    const right = await give(" ４７０２ ");
    const line = cookieOf(right.headers, "kizuki_pin");
    expect(line).toMatch(new RegExp(`Path=/teacher/${doors.withPin};`));
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(decodeURIComponent(line)).not.toContain(pin);
    const cookie = line.split(";", 1)[0] ?? "";
    const see = (path: string, value = cookie) =>
      send(world.origin, value, { method: "GET", path });
    expect((await see(`/teacher/${doors.withPin}`)).body).toContain("Liam");
    expect(
      (await see(`/teacher/${doors.withPin}`, `${cookie.slice(0, -6)}AAAA%3D`)).body,
    ).not.toMatch(/高橋|owner\./);
    // A new PIN, or revoking the link, ends it.
    world.database
      .prepare("update agreement_links set pin_hash = pin_hash || 'x' where id = 'door-1'")
      .run();
    expect((await see(`/teacher/${doors.withPin}`)).body).not.toMatch(/高橋|owner\./);
  });

  test("is limited to five attempts in 15 minutes and twenty a day", async () => {
    const tries = async (times: number) => {
      const list: number[] = [];
      for (let index = 0; index < times; index += 1) list.push((await give("0000")).status);
      return list;
    };
    expect(await tries(7)).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await give(pin)).status).toBe(429);
    const later = () => world.database.prepare("update attempts set at = at - ?").run(16 * 60_000);
    for (const round of [1, 2, 3]) {
      later();
      expect(await tries(5), String(round)).toEqual([422, 422, 422, 422, 422]);
    }
    later();
    expect(await tries(1)).toEqual([429]);
    expect((await give(pin)).status).toBe(429);
    world.database.prepare("update attempts set at = at - ?").run(24 * 3_600_000);
    expect((await give(pin)).decision).toBe("done");
    expect(world.changed()).toEqual([]);
  });

  test("counts concurrent attempts one by one", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => give("0000")));
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5);
  });

  test("is required again without losing what was submitted", async () => {
    const body = { intent: "sheet", base: first(), "owner.b-print": "both", message: "二人で" };
    const asked = await post(doors.withPin, body);
    expect(asked.body).toMatch(/type="hidden" name="owner\.b-print" value="both"/);
    const sent = await post(doors.withPin, { ...body, intent: "pin", after: "sheet", pin });
    expect(sent.location).toContain("done=changed");
    expect(cookieOf(sent.headers, "kizuki_pin")).not.toBe("");
    expect(look("select message from agreement_versions order by at desc limit 1")).toBe("二人で");
  });
});

describe("a code from paper", () => {
  const give = (typed: string, secret: string) =>
    postCode({ intent: "code", code: typed, pin: secret });

  test("opens in every notation with its PIN, and not without", async () => {
    expect((await get(`/teacher/${code}`)).location).toBe("/teacher");
    const right = await give("ａｃｄｅ−ｆｇｈｊ－kmnp", pin);
    expect(right.location).toBe(`/teacher/${code}`);
    const cookie = cookieOf(right.headers, "kizuki_pin").split(";", 1)[0] ?? "";
    const path = `/teacher/${code}`;
    expect((await send(world.origin, cookie, { method: "GET", path })).body).toContain("Liam");
  });

  test("gets the same response for a wrong code and a wrong PIN", async () => {
    const plain = (body: string) => body.replace(/value="[^"]*"/g, "");
    const [unknown, wrongPin] = [await give("HJKMNPQRTUVW", pin), await give(code, "0000")];
    expect([unknown.status, wrongPin.status]).toEqual([422, 422]);
    expect(plain(unknown.body)).toBe(plain(wrongPin.body));
    const statuses = async (typed: string) => {
      const list: number[] = [];
      for (let index = 0; index < 6; index += 1) list.push((await give(typed, "0000")).status);
      return list;
    };
    expect(await statuses("HJKMNPQRTUVW")).toEqual(await statuses(code));
    // The limit also applies to the link's own address.
    expect((await post(doors.withPin, { intent: "pin", pin })).status).toBe(429);
  });
});

describe("sheets of one device", () => {
  const see = (path: string, cookie: string) => send(world.origin, cookie, { method: "GET", path });

  test("are listed once a teacher has two, and forgotten on request", async () => {
    const other = doors.withPin;
    const one = await see(`/teacher/${doors.first}`, unlocked.get(doors.first) ?? "");
    expect(one.body).not.toContain("この端末で開いたシート");
    const line = cookieOf(one.headers, "kizuki_sheets");
    expect(line).toMatch(/Path=\/teacher;/);
    expect(line).toMatch(/HttpOnly/);
    // A second link of the same teacher, to another agreement.
    world.database
      .prepare(
        "update agreements set teacher_id = (select teacher_id from agreements where id = ?) where id = ?",
      )
      .run(agreements.liamTakahashi, agreements.liamSuzuki);
    const cookie = (text: string) => text.split(";", 1)[0] ?? "";
    const two = await see(`/teacher/${doors.agreed}`, cookie(line));
    expect(two.body).toContain("この端末で開いたシート");
    expect(two.body).toContain(`href="/teacher/${doors.first}"`);
    const both = cookie(cookieOf(two.headers, "kizuki_sheets"));
    expect((await see("/teacher", both)).body).toContain(`href="/teacher/${doors.agreed}"`);
    expect((await see("/teacher", both)).body).not.toContain(other);
    const gone = await send(world.origin, both, {
      method: "POST",
      path: "/teacher",
      body: { intent: "forget" },
      headers: asBrowser,
    });
    expect(cookieOf(gone.headers, "kizuki_sheets")).toMatch(/Max-Age=0/);
  });

  test("are not named where nobody gave their PIN", async () => {
    world.database
      .prepare(
        "update agreements set teacher_id = (select teacher_id from agreements where id = ?) where id = ?",
      )
      .run(agreements.liamTakahashi, agreements.liamSuzuki);
    const classes = (id: string) => String(look("select classes from agreements where id = ?", id));
    const [locked, open] = [classes(agreements.liamTakahashi), classes(agreements.liamSuzuki)];
    const { headers } = await post(doors.withPin, { intent: "pin", pin });
    const own = pair(cookieOf(headers, "kizuki_pin"));
    const one = await see(`/teacher/${doors.withPin}`, own);
    const two = await see(`/teacher/${doors.agreed}`, pair(cookieOf(one.headers, "kizuki_sheets")));
    const both = pair(cookieOf(two.headers, "kizuki_sheets"));
    for (const { body } of [two, await see("/teacher", both)]) {
      const list = body.slice(body.indexOf('id="others"'));
      expect(list).toContain("シート1（暗証番号が必要です）");
      expect(list).toContain(`href="/teacher/${doors.withPin}"`);
      expect(list).not.toContain(locked);
      expect(list).toContain(open);
    }
    const known = await see(`/teacher/${doors.withPin}`, `${own}; ${both}`);
    expect(known.body).not.toContain("シート1（");
    expect(known.body.slice(known.body.indexOf('id="others"'))).toContain(open);
  });

  test("are forgotten with the PINs that this browser remembers", async () => {
    const keys = [doors.withPin, doors.first];
    const gone = await send(
      world.origin,
      `kizuki_sheets=${encodeURIComponent(btoa(JSON.stringify(keys)))}`,
      { method: "POST", path: "/teacher", body: { intent: "forget" }, headers: asBrowser },
    );
    const pins = gone.headers.getSetCookie().filter((line) => line.startsWith("kizuki_pin="));
    expect(pins.map((line) => /Path=([^;]+)/.exec(line)?.[1])).toEqual(
      keys.map((key) => `/teacher/${key}`),
    );
    for (const line of pins) expect(line).toMatch(/Max-Age=0/);
  });

  test("of different teachers are not shown to each other", async () => {
    const one = await see(`/teacher/${doors.first}`, unlocked.get(doors.first) ?? "");
    const cookie = cookieOf(one.headers, "kizuki_sheets").split(";", 1)[0] ?? "";
    const two = await see(`/teacher/${foreignDoor}`, cookie);
    expect(two.body).not.toContain(doors.first);
  });
});
