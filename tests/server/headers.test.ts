import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../setup/database";
import { ask } from "./raw";
import { clientFolder, type Shell, startShell } from "./stub";

freshDatabase();
const client = clientFolder();
let shell: Shell;
let secure: Shell;

beforeAll(async () => {
  shell = await startShell({}, { clientDirectory: client.directory });
  secure = await startShell({ ORIGIN: "https://kizuki.example.jp" });
});

afterAll(() => {
  shell.server.close();
  secure.server.close();
  client.remove();
});

const get = (path: string, headers = {}) => ask(shell.port, { path, headers });

test.each(["/page", "/echo", "/healthz", "/icon.svg", "/assets/app-1.js", "/nothing", "/%ff"])(
  "%s carries every security header",
  async (path) => {
    const { headers } = await get(path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/]{22}=='; /);
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("microphone=()"),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  },
);

test("the nonce is new for each request, and the application is handed it", async () => {
  const answers = [await get("/echo"), await get("/echo")];
  const [first, second] = answers.map(({ body }) => JSON.parse(body).nonce);
  expect(first).not.toBe(second);
  expect(answers[0]?.headers["content-security-policy"]).toContain(`'nonce-${first}'`);
});

test("https is insisted on only where the public address has it", async () => {
  const { headers } = await ask(secure.port);
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
});

test.each(["/page", "/page.data", "/nothing", "/echo", "/_root.data"])(
  "%s is kept by no cache, whatever the route says",
  async (path) => {
    expect((await get(path)).headers["cache-control"]).toBe("private, no-store");
  },
);

test("a refusal is kept by no cache", async () => {
  const { status, headers } = await ask(shell.port, { method: "POST" });
  expect([status, headers["cache-control"]]).toEqual([403, "private, no-store"]);
});

test("a file that is not a page may say for itself how long it is kept", async () => {
  expect((await get("/kept")).headers["cache-control"]).toBe("private, max-age=60");
});

test("built files are kept for ever, others for an hour, missing ones not at all", async () => {
  const asset = await get("/assets/app-1.js");
  expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await get("/icon.svg")).headers["cache-control"]).toBe("public, max-age=3600");
  const missing = await get("/assets/app-2.js");
  expect([missing.status, missing.headers["cache-control"]]).toEqual([404, "no-store"]);
  expect((await get("/assets/..%2f..%2fpackage.json")).status).toBe(404);
});

test("what is large enough is compressed", async () => {
  const { headers } = await get("/assets/app-1.js", { "Accept-Encoding": "gzip" });
  expect(headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
});

test("an error tells nothing of the inside", async () => {
  const { status, body } = await get("/fails");
  expect(status).toBe(500);
  expect(body).not.toContain("secret");
  expect(body).not.toContain(".ts");
});
