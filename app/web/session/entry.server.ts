/** Responses that begin a session. */

import type { RequestContext } from "../context";
import { type FlashKey, redirectWithFlash } from "../flash.server";
import { sessionCookie } from "./cookie.server";

/**
 * Redirects to `url` with a new session's cookie and a message. The browser loads the whole page: the member
 * who is signed in now may read another language.
 *
 * @param token the new session's
 */
export async function redirectSignedIn(
  context: RequestContext,
  url: string,
  token: string,
  flash: FlashKey,
): Promise<Response> {
  const response = await redirectWithFlash(context, url, flash);
  response.headers.append("Set-Cookie", await sessionCookie(context, token));
  return reloading(response);
}

/** Makes a redirect load a whole page, as after a change of language or theme. */
export function reloading(response: Response): Response {
  response.headers.set("X-Remix-Reload-Document", "true");
  return response;
}
