/**
 * React 18 writes NUL bytes into the page where a character of several bytes meets the end of its buffer
 * (react/react#31134). A browser shows them as U+FFFD, in fields too, from where they would be saved.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "../setup/pages";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
});
afterAll(() => server?.stop());

/** A `Cookie` header for somebody who reads Japanese. */
async function readerOfJapanese(memberId: string): Promise<string> {
  const cookie = await signInAs(server.origin, memberId);
  await fetch(`${server.origin}/locale`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.origin, Cookie: cookie },
    body: new URLSearchParams({ locale: "ja", next: "/" }),
  });
  return cookie;
}

test("every Japanese page arrives without split characters", async () => {
  const cookies = new Map<string, string>();
  const broken: string[] = [];
  for (const { name, who, path } of pages) {
    if (who && !cookies.has(who)) cookies.set(who, await readerOfJapanese(who));
    const headers = { "Accept-Language": "ja", Cookie: cookies.get(who ?? "") ?? "" };
    const answer = await fetch(server.origin + path, { headers });
    expect(answer.ok || name === "not-found", name).toBe(true);
    const html = Buffer.from(await answer.arrayBuffer());
    expect(html.toString(), name).toContain('lang="ja"');
    if (html.includes(0) || html.toString().includes("\uFFFD")) broken.push(name);
  }
  expect(broken).toEqual([]);
});
