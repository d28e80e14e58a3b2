/** Responses that begin a session. */

import type { RequestContext } from "../context";
import { type FlashKey, redirectWithFlash } from "../flash.server";
import { sessionCookie } from "./cookie.server";
import { markDevice } from "./device-mark.server";

/**
 * Signs the browser in: redirects to `url` with the cookie of a new session and a message that is shown
 * once. The browser loads the whole page, because the member may have another display language.
 *
 * @param token the token of the new session
 */
export async function redirectSignedIn(
  context: RequestContext,
  url: string,
  token: string,
  flash: FlashKey,
): Promise<Response> {
  const response = await redirectWithFlash(context, url, flash);
  response.headers.append("Set-Cookie", await sessionCookie(context, token));
  await markDevice(response, context, token);
  return reloading(response);
}

/** Adds the header that makes a redirect load a whole page, as after a change of language or theme. */
export function reloading(response: Response): Response {
  response.headers.set("X-Remix-Reload-Document", "true");
  return response;
}
