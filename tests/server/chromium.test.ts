import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ChromiumError, findChromium } from "../../scripts/chromium";

function folderWith(script: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-bin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, "chromium"), script, { mode: 0o755 });
  return folder;
}

const environment = (part: Record<string, string>) => part as unknown as NodeJS.ProcessEnv;

test("a chosen path must be a browser that starts; no other is taken in its place", () => {
  const CHROMIUM_PATH = "/nowhere/chromium";
  expect(() => findChromium({ ...process.env, CHROMIUM_PATH })).toThrow(ChromiumError);
});

test("one on the PATH is found", () => {
  const folder = folderWith("#!/bin/sh\necho Chromium 1\n");
  expect(findChromium(environment({ PATH: folder }))).toBe(path.join(folder, "chromium"));
});

test("a chromium that only says how to install one does not count", () => {
  const folder = folderWith("#!/bin/sh\necho 'snap install chromium' >&2\nexit 1\n");
  expect(findChromium(environment({ PATH: folder }))).not.toBe(path.join(folder, "chromium"));
});
