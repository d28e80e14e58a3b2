/** The PIN of a teacher's link: how often it can be guessed, and what a shared computer keeps. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { postCodePage, postDoor } from "~/agree/door/door.server";
import { openDoor } from "~/agree/door/opening.server";
import { choosePin } from "~/agree/door/pin.commands.server";
import { makeLink, revokeLink } from "~/agree/links.commands.server";
import { pinSinceOf } from "~/agree/links.queries.server";
import { messagesFor } from "~/messages/all.server";
import { contextOf, origin } from "../people/scene";
import { newWorld, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { newPair, type Pair } from "./scene";

freshDatabase();
const pin = "4702";
let world: World;
let pair: Pair;

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  pair = await newPair(world);
});

const form = (path: string, fields: Record<string, string>, cookie = "") =>
  new Request(origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Cookie: cookie },
  });

/** The teacher sends a PIN to a link. @returns the status of the answer */
async function give(key: string, typed: string): Promise<number> {
  const request = form(`/teacher/${key}`, { intent: "pin", pin: typed });
  return (await postDoor(request, contextOf(), key)).status;
}

/** The ALT makes a link with a code. */
async function newLink(newPin = false) {
  const { token, code } = await makeLink(pair.liam, pair.id, { withCode: true, newPin });
  return { token, code: code ?? "" };
}

/** The teacher chooses the PIN at a link. */
async function protect(token: string): Promise<void> {
  const opening = await openDoor(token);
  if (opening.kind !== "open") throw new Error("The link is not open.");
  await choosePin(opening.door.link, pin);
}

test("guesses at a PIN are limited across the links that take it over", async () => {
  const first = await newLink();
  await protect(first.token);
  for (let guess = 0; guess < 5; guess += 1) expect(await give(first.token, "0000")).toBe(422);
  const next = await newLink();
  expect(await give(next.token, "0000")).toBe(429);
  expect(await give(next.token, pin)).toBe(429);
  const typed = form("/teacher", { intent: "code", code: next.code, pin });
  expect((await postCodePage(typed, contextOf())).status).toBe(429);
  const another = await newLink(true);
  await protect(another.token);
  expect(await give(another.token, pin)).toBe(303);
});

test("the page that refuses more guesses names the way on: a link with another PIN", () => {
  expect(messagesFor("en").door.wait).toContain("a new link with a new PIN");
  expect(messagesFor("ja").door.wait).toContain("「暗証番号を決め直す新しいリンク」");
});

test("the ALT can ask for another PIN after the link has ended, because the next link has the PIN", async () => {
  expect(await pinSinceOf(pair.liam, pair.id)).toBeNull();
  const first = await newLink();
  await protect(first.token);
  const since = await pinSinceOf(pair.liam, pair.id);
  expect(since).not.toBeNull();
  await revokeLink(pair.liam, pair.id);
  expect(await pinSinceOf(pair.liam, pair.id)).toBe(since);
  expect(await pinSinceOf((await newPair(world)).liam, pair.id)).toBeNull();
  await newLink(true);
  expect(await pinSinceOf(pair.liam, pair.id)).toBeNull();
});
