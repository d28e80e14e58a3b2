/** The cookie with the mark of the member who signed in last in a browser. */
import { createCookie } from "@remix-run/node";
import { deviceMark } from "~/people/known-devices.server";
import type { RequestContext } from "../context";

const cookie = createCookie("kizuki_device", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 365 * 24 * 3600,
});

/** Returns the mark in a request's cookie; null when there is none. */
export async function deviceMarkIn(request: Request): Promise<string | null> {
  const mark: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof mark === "string" ? mark : null;
}

/**
 * Adds the cookie with the browser's mark to a response that begins a session.
 *
 * @param token the session's token
 */
export async function markDevice(
  response: Response,
  context: RequestContext,
  token: string,
): Promise<void> {
  const mark = await deviceMark(token);
  if (mark)
    response.headers.append("Set-Cookie", await cookie.serialize(mark, { secure: context.secure }));
}
