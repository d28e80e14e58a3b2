import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Lock, missingEntries, platformOf } from "../../scripts/lock";

test("the lock has every platform's binaries, or npm ci refuses it (npm run lock)", () => {
  const file = new URL("../../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

test.each([
  ["@x/cli-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
  ["@x/cli-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
  ["@x/linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
  ["@x/win32-x64-gnu", { os: ["win32"], cpu: ["x64"] }],
  ["@x/wasm32-wasi", { cpu: ["wasm32"] }],
])("%s runs where its name says", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test("a name that does not say is not guessed at, nor is a range of versions", () => {
  expect(() => platformOf("fsevents")).toThrow("fsevents");
  const optionalDependencies = { "@x/linux-x64": "^1.0.0" };
  expect(() =>
    missingEntries({ packages: { "node_modules/x": { optionalDependencies } } }),
  ).toThrow("not one version");
});

test("two versions of one package each get their own binaries", () => {
  const of = (version: string) => ({ version, optionalDependencies: { "@x/linux-x64": version } });
  const packages = { "node_modules/x": of("1.0.0"), "node_modules/y/node_modules/x": of("2.0.0") };
  expect(Object.keys(missingEntries({ packages }))).toEqual([
    "node_modules/@x/linux-x64",
    "node_modules/y/node_modules/@x/linux-x64",
  ]);
});
