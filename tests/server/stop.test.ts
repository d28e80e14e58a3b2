import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { freePort, spawnScript } from "../setup/server";
import { ask, talk } from "./raw";

async function startStub() {
  const port = await freePort();
  const run = spawnScript("tests/server/slow-server.ts", [], { PORT: String(port) });
  onTestFinished(() => void run.child.kill("SIGKILL"));
  while (!run.output().includes("listening")) {
    if (run.child.exitCode !== null) throw new Error(run.output());
    await wait(20);
  }
  return { port, ...run };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s finishes what is in flight", async (signal) => {
  const { port, child, ended, output } = await startStub();
  const slow = ask(port, { path: "/slow" });
  const head = `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:${port}\r\n`;
  const type = "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n";
  const upload = talk(port, `${head}${type}{}`);
  await wait(200);
  const started = performance.now();
  child.kill(signal);
  // npm passes on a signal that the terminal has sent already: a second one changes nothing.
  child.kill(signal);
  const knock = () => ask(port).then(({ status }) => `answered ${status}`, String);
  await expect.poll(knock, { timeout: 2_000 }).toContain("ECONNREFUSED");
  upload.socket.write("  ");

  expect(await slow).toMatchObject({ status: 200, body: "done", headers: { connection: "close" } });
  await upload.closed;
  expect(upload.text()).toMatch(/^HTTP\/1.1 200 /);
  expect(await ended).toBe(0);
  expect(output()).toContain("chore ended");
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("an idle connection that was promised to be kept holds nothing up", async () => {
  const { port, child, ended } = await startStub();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  await new Promise<void>((resolve, reject) => {
    const call = request({ port, host: "127.0.0.1", path: "/page", agent }, (answer) => {
      answer.resume().on("end", resolve);
    });
    call.on("error", reject).end();
  });
  await wait(1_100);
  const started = performance.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(performance.now() - started).toBeLessThan(1_500);
});

test("what does not end within ten seconds is cut off", async () => {
  const { port, child, ended } = await startStub();
  const head = `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:${port}\r\n`;
  const stuck = talk(port, `${head}Content-Type: application/json\r\nContent-Length: 4\r\n\r\n`);
  await wait(200);
  const started = performance.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(1);
  await stuck.closed;
  const seconds = (performance.now() - started) / 1000;
  expect(seconds).toBeGreaterThan(9);
  expect(seconds).toBeLessThan(12);
});
