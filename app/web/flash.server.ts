import { createCookie, redirect } from "@remix-run/node";
import type { Messages } from "~/messages/en";
import type { RequestContext } from "./context";

export type FlashKey = keyof Messages["flash"];

const flashCookie = createCookie("kizuki_flash", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 60,
});

/** Redirects to `url`, where the message with the key `flash` is shown once. */
export async function redirectWithFlash(context: RequestContext, url: string, flash: FlashKey) {
  return redirect(url, {
    status: 303,
    headers: { "Set-Cookie": await flashCookie.serialize(flash, { secure: context.secure }) },
  });
}

/**
 * Reads from the request's cookie the message that the next page shows once. Returns its key and, as
 * `forget`, the `Set-Cookie` header that clears it; null when there is no such message.
 *
 * @param keys the texts of these messages, by key
 */
export async function takeFlash(request: Request, keys: Messages["flash"]) {
  const value: unknown = await flashCookie.parse(request.headers.get("Cookie"));
  if (typeof value !== "string" || !Object.hasOwn(keys, value)) return null;
  return {
    key: value as FlashKey,
    forget: await flashCookie.serialize("", { maxAge: 0 }),
  };
}
