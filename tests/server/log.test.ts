import { expect, test } from "vitest";
import { loggableError } from "~/web/loggable-error.server";
import { loggablePath } from "../../server/log";

const token = "4fJ0cZcW8aTn1GdQm5sXoYy7uHk2LrVb3EpAi6RtNwM";
const id = "01936f5a-7b3c-7def-8abc-0123456789ab";

test.each([
  ["/visits?next=/me", "/visits"],
  [`/setup?code=${token}`, "/setup"],
  [`/invitations/${token}`, "/invitations/…"],
  [`/invitations/${token}.data?_routes=x`, "/invitations/…"],
  ["/reset-password/short", "/reset-password/…"],
  [`/feeds/${token}/visits`, "/feeds/…/visits"],
  [`/visits/${id}`, `/visits/${id}`],
  [`/visits/${id}.data`, `/visits/${id}.data`],
  ["/invitations", "/invitations"],
  [`/assets/${"long-name-of-a-chunk".repeat(2)}.js`, expect.stringMatching(/^\/assets\/long/)],
])("%s is logged as %s", (url, logged) => {
  expect(loggablePath(url)).toEqual(logged);
});

test("an error is logged without the values that a query carried", () => {
  const inner = Object.assign(new Error("UNIQUE constraint failed: members.email"), {
    code: "SQLITE_CONSTRAINT_UNIQUE",
  });
  const outer = new Error("Failed query: insert … params: liam@example.jp\n, more", {
    cause: inner,
  });
  const logged = loggableError(outer);
  expect(JSON.stringify(logged)).not.toContain("liam");
  expect(logged).toMatchObject({ message: inner.message, code: "SQLITE_CONSTRAINT_UNIQUE" });
  expect(logged.stack).toContain("log.test.ts");
  expect(loggableError("liam")).toEqual({ name: "non-error", type: "string" });
});
