/** What the server answers to a form that is sent again, or from the page of another member. */
import { beforeAll, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { memberHeader } from "~/offline/protocol";
import { againHeader } from "~/web/forms/again-header";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";

const { members, visits } = sampleIds;
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ data: "sample" });
  return () => server.stop();
});

/** Posts a change of the plan of a visit that Maya makes; the plan was read at an earlier time. */
const moveLate = async (headers: Record<string, string>) =>
  fetch(server.origin + paths.visitMove(visits.liamPlanned), {
    method: "POST",
    redirect: "manual",
    headers: {
      Cookie: await signInAs(server.origin, members.maya),
      Origin: server.origin,
      "Accept-Language": "en",
      ...headers,
    },
    body: new URLSearchParams({
      was: "1",
      date: "2026-12-01",
      time: "10:00",
      period: "",
      reason: "",
    }),
  });

test("a conflict after a lost answer says that the form may be saved already", async () => {
  const { errors } = messagesFor("en");
  const first = await (await moveLate({})).text();
  expect(first).toContain(errors["changed-meanwhile"]);
  expect(first).not.toContain(errors["maybe-saved"]);
  const again = await (await moveLate({ [againHeader]: "1" })).text();
  expect(again).toContain(errors["maybe-saved"]);
  expect(again).not.toContain(errors["changed-meanwhile"]);
});

test("a form from another member's page is not stored, and asks for a sign-in", async () => {
  const answer = await moveLate({ [memberHeader]: members.liam });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/sign-in?ended=1"]);
  expect((await moveLate({ [memberHeader]: members.maya })).status).toBe(422);
});
