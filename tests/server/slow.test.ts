/** Clients that take their time: they are let go within 15 s and nobody else notices. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
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

/** Sends a little more every half second, so that the connection never looks idle. */
function drip(port: number, start: string, more: string) {
  const talking = talk(port, start);
  const timer = setInterval(() => talking.socket.write(more), 500);
  talking.socket.once("close", () => clearInterval(timer));
  return talking;
}

test("slow headers, slow bodies and silence all end within 15 s while health stays quick", async () => {
  const { port, origin } = shell;
  const form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";
  const post = `POST /page HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\n${form}`;
  const connections = Array.from({ length: 20 }, () => [
    drip(port, "GET /page HTTP/1.1\r\nHost: x\r\n", "X-More: x\r\n"),
    drip(port, post, "a"),
    talk(port, ""),
  ]).flat();

  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const started = performance.now();
    expect((await ask(port, { path: "/healthz" })).status).toBe(200);
    times.push(performance.now() - started);
    await wait(500);
  }
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);

  const open = await Promise.all(connections.map(({ closed }) => closed));
  expect(Math.max(...open)).toBeLessThan(15);
  expect(shell.seen.bodies).toEqual([]);
});
