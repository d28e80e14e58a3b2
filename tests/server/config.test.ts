import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ConfigError, isLoopback, readConfig } from "../../server/config";

const problems = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test("everything is optional", () => {
  const config = readConfig({ PORT: "", ORIGIN: " " });
  expect(config).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: path.resolve("data"),
    origin: "http://localhost:3000",
    allowedOrigins: ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"],
    secure: false,
    behindProxy: false,
    smtpUrl: null,
    mailFrom: null,
  });
});

test("a public address is the only origin, and a loopback host means a proxy in front", () => {
  const config = readConfig({ ORIGIN: "https://Kizuki.example.jp:443/" });
  expect(config).toMatchObject({
    origin: "https://kizuki.example.jp",
    allowedOrigins: ["https://kizuki.example.jp"],
    secure: true,
    behindProxy: true,
  });
  const open = readConfig({ ORIGIN: "http://192.0.2.1:8080", HOST: "0.0.0.0" });
  expect(open).toMatchObject({ secure: false, behindProxy: false });
});

test("the default port of http is left out of the origin, as browsers do", () => {
  expect(readConfig({ PORT: "80" }).allowedOrigins).toContain("http://localhost");
});

test.each(["0", "65536", "3000.5", "-1", "http", "1e3", "999999"])("PORT %s is refused", (port) => {
  expect(problems({ PORT: port })).toEqual([expect.stringContaining("PORT")]);
});

test.each(["a b", "http://x", "-x", "127.0.0.1:80", "1::2::3"])("HOST %s is refused", (host) => {
  const found = problems({ HOST: host, ORIGIN: "https://x.example" });
  expect(found).toEqual([expect.stringContaining("HOST")]);
});

test.each(["0.0.0.0", "::", "192.0.2.1", "example.jp"])("HOST %s needs an ORIGIN", (host) => {
  expect(problems({ HOST: host })).toEqual([expect.stringContaining("ORIGIN is missing")]);
  expect(problems({ HOST: host, ORIGIN: "https://kizuki.example.jp" })).toEqual([]);
});

test.each([
  "kizuki.example.jp",
  "ftp://kizuki.example.jp",
  "https://kizuki.example.jp/app",
  "https://kizuki.example.jp/?a",
  "https://kizuki.example.jp/#a",
  "https://user:word@kizuki.example.jp",
  "javascript:alert(1)",
  "null",
])("ORIGIN %s is refused", (origin) => {
  expect(problems({ ORIGIN: origin })).toEqual([expect.stringContaining("ORIGIN")]);
});

test("DATA_DIR must not be a file", () => {
  const file = fileURLToPath(import.meta.url);
  expect(problems({ DATA_DIR: file })).toEqual([expect.stringContaining("DATA_DIR")]);
});

test("SMTP_URL is checked and never repeated", () => {
  expect(readConfig({ SMTP_URL: "smtps://u:p@mail.example.jp" }).smtpUrl).toMatch(/^smtps:/);
  for (const bad of ["mail.example.jp:25", "http://mail.example.jp", "smtp://", "smtp:secret"]) {
    const found = problems({ SMTP_URL: bad });
    expect(found).toEqual([expect.stringContaining("SMTP_URL")]);
  }
  expect(problems({ SMTP_URL: "http://u:secret@mail.example.jp" }).join()).not.toContain("secret");
});

test("MAIL_FROM is an address, with or without a name", () => {
  expect(problems({ MAIL_FROM: "kizuki@example.jp" })).toEqual([]);
  expect(problems({ MAIL_FROM: "キヅキ <kizuki@example.jp>" })).toEqual([]);
  for (const bad of ["Kizuki", "a@", "a@b\nBcc: c@d"]) {
    expect(problems({ MAIL_FROM: bad })).toEqual([expect.stringContaining("MAIL_FROM")]);
  }
});

test("all problems are told at once", () => {
  expect(problems({ PORT: "x", HOST: "0.0.0.0", SMTP_URL: "x" })).toHaveLength(3);
});

test("loopback addresses", () => {
  expect(["127.0.0.1", "127.9.9.9", "localhost", "::1"].every(isLoopback)).toBe(true);
  expect(["127.example.jp", "0.0.0.0", "::", "localhost.example"].some(isLoopback)).toBe(false);
});

test("a public address with a password in it is refused and not repeated", () => {
  const found = problems({ ORIGIN: "https://user:secret@kizuki.example.jp" });
  expect(found.join()).not.toContain("secret");
});

test("only the start reads the environment", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = ["app", "db", "server"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const reading = files.filter((name) =>
    readFileSync(path.join(root, name), "utf8").includes("process.env"),
  );
  // The build hands the environment on to the process that it starts.
  expect(reading.sort()).toEqual(["server/build.ts", "server/dev.ts", "server/start.ts"]);
});
