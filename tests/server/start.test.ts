/** `npm start`: the real command with the real build. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { databaseFile } from "~db/client.server";
import { readVersion } from "../../server/run";
import { freePort, spawnScript, startServer, type TestServer } from "../setup/server";
import { ask } from "./raw";

/** Runs the command until it exits by itself. */
async function runStart(env: Record<string, string>, args: string[] = []) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "kizuki-start-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const here = { PORT: String(await freePort()), DATA_DIR: dataDir, ...env };
  const run = spawnScript("server/start.ts", ["--no-build", ...args], here);
  return { code: await run.ended, output: run.output() };
}

describe("a fresh machine", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ data: "nothing" });
  });
  afterAll(async () => {
    await server?.stop();
  });

  const code = () => /\/setup\?code=([\w-]+)/.exec(server.output())?.[1] ?? "";

  test("the terminal alone shows the claim link", async () => {
    expect(server.output()).toContain(`Kizuki ${readVersion()} is at ${server.origin}`);
    expect(server.output()).toContain(`${server.origin}/setup?code=${code()}`);
    expect(code().replaceAll("-", "").length).toBeGreaterThanOrEqual(12);
    const page = await fetch(server.origin);
    expect(await page.text()).not.toContain(code());
  });

  test("health, and the headers of a real page", async () => {
    const health = await ask(server.port, { path: "/healthz" });
    expect(JSON.parse(health.body)).toMatchObject({ status: "ok", database: "ok" });
    const page = await ask(server.port, { path: "/setup" });
    expect(page.headers["cache-control"]).toBe("private, no-store");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.body).toContain("<html");
  });

  test("the log has no query and no address", async () => {
    await fetch(`${server.origin}/setup?code=${code()}`);
    const lines = server.output().split("\n");
    const logged = lines.filter((line) => line.startsWith("{"));
    expect(logged.join("\n")).toContain('"path":"/setup"');
    expect(logged.join("\n")).not.toMatch(/127\.0\.0\.1|::1|code=/);
  });

  test("it exits with 0 on SIGTERM", async () => {
    expect(await server.stop()).toBe(0);
  });
});

test("invalid settings print a line each and exit", async () => {
  const { code, output } = await runStart({ PORT: "70000", HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toEqual([
    expect.stringContaining("PORT must be"),
    expect.stringContaining("ORIGIN is missing"),
  ]);
});

test("an unknown argument is reported", async () => {
  const { code, output } = await runStart({}, ["--dmeo"]);
  expect(code).toBe(1);
  expect(output).toContain("--dmeo");
});

test("a port in use is reported in one line", async () => {
  const holder = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => holder.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => void holder.close());
  const { code, output } = await runStart({ PORT: String(port) });
  expect(code).toBe(1);
  expect(output).toMatch(/^Something else is using port \d+ of 127\.0\.0\.1\..*\n$/);
});

test("a broken database is reported and left unchanged", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "kizuki-broken-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  writeFileSync(databaseFile(dataDir), "not a database ".repeat(1000));
  const { code, output } = await runStart({ DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(output).toMatch(/^The database in .* cannot be opened: .*\n$/);
});
