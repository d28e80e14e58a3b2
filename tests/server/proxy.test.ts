/** Which forwarding headers are trusted for the client's address and the server's own. */
import { afterEach, expect, test } from "vitest";
import { freshDatabase } from "../setup/database";
import { ask } from "./raw";
import { type Shell, startShell } from "./stub";

freshDatabase();
let shell: Shell;
const publicAddress = "https://kizuki.example.jp";

afterEach(() => {
  shell.server.close();
});

const forged = {
  Host: "evil.example",
  "X-Forwarded-For": "203.0.113.7",
  "X-Forwarded-Host": "evil.example:99",
  "X-Forwarded-Proto": "gopher",
};

async function echo(headers: Record<string, string>) {
  const { body } = await ask(shell.port, { path: "/echo", headers });
  return JSON.parse(body) as Record<string, unknown>;
}

test("without a public address forwarding headers are ignored", async () => {
  shell = await startShell();
  expect(await echo(forged)).toMatchObject({
    url: `http://localhost:${shell.port}/echo`,
    address: expect.stringContaining("127.0.0.1"),
    origin: shell.origin,
    secure: false,
  });
});

test("without a public address the Host header decides redirects", async () => {
  shell = await startShell();
  const host = `127.0.0.1:${shell.port}`;
  expect(await echo({ Host: host })).toMatchObject({ host, url: `http://${host}/echo` });
});

test("behind a proxy its X-Forwarded-For counts, and the public address is fixed", async () => {
  shell = await startShell({ ORIGIN: publicAddress });
  expect(await echo({ ...forged, "X-Forwarded-For": "198.51.100.1, 203.0.113.7" })).toMatchObject({
    url: `${publicAddress}/echo`,
    host: "kizuki.example.jp",
    // The proxy has appended the last one; the client may have sent all others.
    address: "203.0.113.7",
    origin: publicAddress,
    secure: true,
  });
});

test("open to the network, forwarding headers are ignored", async () => {
  shell = await startShell({ ORIGIN: publicAddress, HOST: "0.0.0.0" });
  const seen = await echo(forged);
  expect(seen.address).toContain("127.0.0.1");
  expect(seen.host).toBe("kizuki.example.jp");
});

test("behind a proxy only the public address may send forms", async () => {
  shell = await startShell({ ORIGIN: publicAddress });
  const send = (origin: string) =>
    ask(shell.port, {
      method: "POST",
      path: "/page",
      headers: {
        ...forged,
        Origin: origin,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": 3,
      },
      body: "a=1",
    });
  expect((await send(publicAddress)).status).toBe(200);
  for (const origin of [shell.origin, "http://kizuki.example.jp", "http://evil.example"]) {
    expect((await send(origin)).status, origin).toBe(403);
  }
});
