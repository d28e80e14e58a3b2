/** Coming in: what a person's browser gets together with a new session. */
import type { RequestContext } from "~/web/context";
import { type FlashKey, redirectWithFlash } from "~/web/flash.server";

/**
 * Goes on to `url` with a new session's cookie, and says there that it worked. The browser loads the page
 * anew: the person who is signed in now may read another language.
 */
export async function redirectSignedIn(
  context: RequestContext,
  url: string,
  cookie: string,
  flash: FlashKey,
): Promise<Response> {
  const response = await redirectWithFlash(context, url, flash);
  response.headers.append("Set-Cookie", cookie);
  return reloading(response);
}

/** Makes a redirect load a whole page, as after a change of language or look. */
export function reloading(response: Response): Response {
  response.headers.set("X-Remix-Reload-Document", "true");
  return response;
}
