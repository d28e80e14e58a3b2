/** The server disconnects slow clients, and serves others in the meantime. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpServer } from "../../server/http";
import { freshDatabase } from "../setup/database";
import { ask, talk } from "./raw";
import { type Shell, startShell } from "./stub";

freshDatabase();
let shell: Shell;

beforeAll(async () => {
  shell = await startShell();
});
afterAll(() => {
  shell.server.close();
});

test("the limits close every connection within 15 s", () => {
  const server = createHttpServer(() => undefined);
  // Node checks the limits of connections once a second.
  expect(server.headersTimeout + 1_000).toBeLessThan(15_000);
  expect(server.requestTimeout + 1_000).toBeLessThan(15_000);
  expect([server.headersTimeout, server.requestTimeout]).not.toContain(0);
});

test("a proxy's idle connections outlive the two minutes that Caddy keeps them", () => {
  const behindProxy = createHttpServer(() => undefined, true);
  expect(behindProxy.keepAliveTimeout).toBeGreaterThan(120_000);
  expect(createHttpServer(() => undefined).keepAliveTimeout).toBeLessThan(15_000);
});

/** Sends data every fifth of a second, so that the connection is never idle. */
function drip(port: number, start: string, more: string) {
  const talking = talk(port, start);
  const timer = setInterval(() => talking.socket.write(more), 200);
  talking.socket.once("close", () => clearInterval(timer));
  return talking;
}

test("slow headers, slow bodies and silence all end while health is answered", async () => {
  const { port, origin, server } = shell;
  // A tenth of the real limits, to keep the test short.
  server.headersTimeout /= 10;
  server.requestTimeout /= 10;
  const form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";
  const post = `POST /page HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\n${form}`;
  const connections = Array.from({ length: 20 }, () => [
    drip(port, "GET /page HTTP/1.1\r\nHost: x\r\n", "X-More: x\r\n"),
    drip(port, post, "a"),
    talk(port, ""),
  ]).flat();

  let open = connections.length;
  for (const { closed } of connections) void closed.then(() => (open -= 1));
  let answered = 0;
  while (open > 0) {
    expect((await ask(port, { path: "/healthz" })).status).toBe(200);
    answered += 1;
  }
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(shell.seen.bodies).toEqual([]);
});
