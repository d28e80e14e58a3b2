import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { freePort, spawnScript } from "../setup/server";
import { ask, talk } from "./raw";

async function startStub(...args: string[]) {
  const port = await freePort();
  const run = spawnScript("tests/server/slow-server.ts", args, { PORT: String(port) });
  onTestFinished(() => void run.child.kill("SIGKILL"));
  const says = async (text: string) => {
    while (!run.output().includes(text)) {
      if (run.child.exitCode !== null) throw new Error(run.output());
      await wait(20);
    }
  };
  await says("listening");
  return { port, says, ...run };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s finishes what is in flight", async (signal) => {
  const { port, child, ended, output, says } = await startStub();
  const slow = ask(port, { path: "/slow" });
  const head = `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:${port}\r\n`;
  const type = "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n";
  const upload = talk(port, `${head}${type}{}`);
  await says("slow has begun");
  await says("reading a body");
  child.kill(signal);
  // npm forwards a signal that the terminal has already sent; the second one must change nothing.
  child.kill(signal);
  const knock = () => ask(port).then(({ status }) => `answered ${status}`, String);
  await expect.poll(knock, { timeout: 2_000 }).toContain("ECONNREFUSED");
  upload.socket.write("  ");

  expect(await slow).toMatchObject({ status: 200, body: "done", headers: { connection: "close" } });
  await upload.closed;
  expect(upload.text()).toMatch(/^HTTP\/1.1 200 /);
  expect(await ended).toBe(0);
  expect(output()).toContain("chore ended");
});

test("an idle connection that is kept alive does not hold up the stop", async () => {
  const { port, child, ended } = await startStub();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  await new Promise<void>((resolve, reject) => {
    const call = request({ port, host: "127.0.0.1", path: "/page", agent }, (answer) => {
      answer.resume().on("end", resolve);
    });
    call.on("error", reject).end();
  });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("what does not end within the time limit is cut off", async () => {
  const { port, child, ended, output, says } = await startStub("1500");
  const head = `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:${port}\r\n`;
  const stuck = talk(port, `${head}Content-Type: application/json\r\nContent-Length: 4\r\n\r\n`);
  await says("reading a body");
  child.kill("SIGTERM");
  expect(await ended).toBe(1);
  await stuck.closed;
  expect(output()).toContain("not finished in time");
});
