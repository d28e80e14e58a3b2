/** Requests that the server refuses before it reads a body or renders a page. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bodyLimit, pathLimit, segmentLimit } from "../../server/guards";
import { freshDatabase } from "../setup/database";
import { ask, talk } from "./raw";
import { type Shell, startShell } from "./stub";

freshDatabase();
let shell: Shell;

beforeAll(async () => {
  shell = await startShell();
});
beforeEach(() => {
  shell.seen.bodies.length = 0;
});
afterAll(() => {
  shell.server.close();
});

const form = "a=1";
const formHeaders = {
  "Content-Type": "application/x-www-form-urlencoded",
  "Content-Length": form.length,
};

const post = (path: string, headers: Record<string, string | number>, body = form) =>
  ask(shell.port, { method: "POST", path, headers: { ...formHeaders, ...headers }, body });

test.each(["/page", "/page.data", "/echo", "/slow"])("%s takes a form of our own", async (path) => {
  for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
    const answer = await post(path, { Origin: `http://${host}:${shell.port}` });
    expect(answer.status, host).toBe(200);
  }
  expect(shell.seen.bodies).toEqual([form, form, form]);
});

test("a null origin is taken for the page that the router finds, not for the path as it is written", async () => {
  for (const path of ["/teacher/../page", "/teacher/%2e%2e/page", "/teacher/./../page.data"])
    expect((await post(path, { Origin: "null" })).status, path).toBe(403);
  expect(shell.seen.bodies).toEqual([]);
});

test.each([
  ["missing", {}],
  ["null", { Origin: "null" }],
  ["empty", { Origin: "" }],
  ["foreign", { Origin: "https://evil.example" }],
  ["of another port", { Origin: "http://localhost:1" }],
  ["of another scheme", { Origin: "https://localhost:PORT" }],
  ["with our name in front", { Origin: "http://localhost:PORT.evil.example" }],
  ["doubled", { Origin: "http://localhost:PORT, https://evil.example" }],
  ["foreign, with a Host to match", { Origin: "http://evil.example", Host: "evil.example" }],
  [
    "foreign behind a forged proxy",
    { Origin: "http://evil.example", "X-Forwarded-Host": "evil.example" },
  ],
  [
    "ours, yet from another site",
    { Origin: "http://localhost:PORT", "Sec-Fetch-Site": "cross-site" },
  ],
])("an Origin that is %s changes nothing", async (_name, given) => {
  const pairs = Object.entries(given as Record<string, string>);
  const headers = pairs.map(([name, value]) => [name, value.replace("PORT", String(shell.port))]);
  for (const path of [
    "/page",
    "/page.data",
    "/echo",
    "/slow",
    "/nothing",
    "/assets/x",
    "/healthz",
  ]) {
    const answer = await post(path, Object.fromEntries(headers));
    expect(answer.status, path).toBe(403);
    expect(answer.headers["content-type"]).toMatch(/^text\/plain/);
    expect(answer.headers.connection).toBe("close");
  }
  expect(shell.seen.bodies).toEqual([]);
});

test.each(["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])("%s is checked, too", async (method) => {
  expect((await ask(shell.port, { method })).status).toBe(403);
  const own = await ask(shell.port, { method, headers: { Origin: shell.origin } });
  expect([own.status, own.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
});

test("a foreign page may link here and learns nothing from OPTIONS", async () => {
  const headers = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
  expect((await ask(shell.port, { headers })).status).toBe(200);
  const options = await ask(shell.port, { method: "OPTIONS", headers });
  expect(options.status).toBe(204);
  expect(Object.keys(options.headers).join()).not.toContain("access-control");
  expect((await ask(shell.port, { method: "HEAD" })).status).toBe(200);
});

test("a body of unknown length is refused unread", async () => {
  const headers = { Origin: shell.origin, "Content-Type": "application/x-www-form-urlencoded" };
  const chunked = { ...headers, "Transfer-Encoding": "chunked" };
  const answer = await ask(shell.port, { method: "POST", headers: chunked, body: form });
  expect([answer.status, answer.headers.connection]).toEqual([411, "close"]);
  // A GET may have a body, too.
  const get = await ask(shell.port, { headers: { "Transfer-Encoding": "chunked" }, body: form });
  expect(get.status).toBe(411);
  const head = `POST /page HTTP/1.1\r\nHost: x\r\nOrigin: ${shell.origin}\r\n\r\n`;
  const bare = talk(shell.port, head);
  await bare.closed;
  expect(bare.text()).toMatch(/^HTTP\/1.1 411 /);
});

test("a body over 1 MiB is refused before any of it is sent; one of 1 MiB is taken", async () => {
  const head =
    `POST /page HTTP/1.1\r\nHost: x\r\nOrigin: ${shell.origin}\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${bodyLimit + 1}\r\n\r\n`;
  const large = talk(shell.port, head);
  // The server does not wait for the body, which never arrives.
  await large.closed;
  expect(large.text()).toMatch(/^HTTP\/1.1 413 .*Connection: close/s);

  const body = "a".repeat(bodyLimit);
  const headers = { Origin: shell.origin, "Content-Length": bodyLimit };
  expect((await post("/echo", headers, body)).status).toBe(200);
  expect(shell.seen.bodies.map((text) => text.length)).toEqual([bodyLimit]);
});

test("a length that lies is not believed", async () => {
  const head = `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: ${shell.origin}\r\n`;
  const type = "Content-Type: application/json\r\n";
  for (const length of ["-1", "1e9", "0x10", "3, 3000000", "99999999999999999999999"]) {
    const liar = talk(shell.port, `${head}${type}Content-Length: ${length}\r\n\r\n{}`);
    await liar.closed;
    expect(liar.text(), length).toMatch(/^HTTP\/1.1 4(00|13) /);
  }
  expect(shell.seen.bodies).toEqual([]);
});

test("a kind of content that no form sends is refused", async () => {
  const origin = { Origin: shell.origin };
  for (const type of ["text/plain", "text/xml", "application/json5", "", "x"]) {
    const answer = await post("/echo", { ...origin, "Content-Type": type });
    expect(answer.status, type).toBe(415);
  }
  for (const type of ["application/json", "Multipart/Form-Data; boundary=x"]) {
    const answer = await post("/echo", { ...origin, "Content-Type": type });
    expect(answer.status, type).toBe(200);
  }
  const empty = { ...origin, "Content-Length": 0, "Content-Type": "" };
  expect((await post("/echo", empty, "")).status).toBe(200);
});

test.each([
  "/%00",
  "/page?q=%00",
  "/page%",
  "/%zz",
  "/%c3%28",
  "//evil.example/page",
  "/\\evil.example",
  "http://evil.example/page",
  "/page?_data=page",
  "/healthz/%ff",
  "/assets/%ff.js",
])("the address %s is answered with 400", async (path) => {
  expect((await ask(shell.port, { path })).status).toBe(400);
});

test("a path of more characters or segments than any page has is refused", async () => {
  const status = async (path: string) => (await ask(shell.port, { path })).status;
  expect(await status(`/${"a".repeat(pathLimit - 1)}?${"a".repeat(2_000)}`)).toBe(404);
  expect(await status("/a".repeat(segmentLimit))).toBe(404);
  for (const path of [
    `/${"a".repeat(pathLimit)}`,
    "/a".repeat(segmentLimit + 1),
    `/a${"/".repeat(5_000)}`,
  ])
    expect(await status(path)).toBe(414);
});

test("odd addresses that can be read are simply not found", async () => {
  for (const path of ["/%E3%82%AD", "/..%2f..%2fetc/passwd", "/.env", "/%2e%2e/x", "/a/../b"]) {
    expect((await ask(shell.port, { path })).status, path).toBe(404);
  }
});
