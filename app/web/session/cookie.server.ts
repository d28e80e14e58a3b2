/** The cookie that carries a session's token. */
import { createCookie } from "@remix-run/node";
import { sessionLife } from "~/people/sessions.server";
import type { RequestContext } from "../context";

const cookie = {
  // __Host- binds the cookie to this host over https; plain http (one's own machine) cannot carry it.
  secure: createCookie("__Host-kizuki", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: true,
  }),
  local: createCookie("kizuki", { path: "/", httpOnly: true, sameSite: "lax" }),
};
const cookieOf = (context: RequestContext) => (context.secure ? cookie.secure : cookie.local);

/** Returns the session token in a request's cookie; null when there is none. */
export async function sessionTokenIn(
  request: Request,
  context: RequestContext,
): Promise<string | null> {
  const token: unknown = await cookieOf(context).parse(request.headers.get("Cookie"));
  return typeof token === "string" && token !== "" ? token : null;
}

/** Returns the `Set-Cookie` header that stores a session's token in the browser. */
export const sessionCookie = (context: RequestContext, token: string): Promise<string> =>
  cookieOf(context).serialize(token, { maxAge: sessionLife / 1000 });

/** Returns the `Set-Cookie` header that removes the session's cookie from the browser. */
export const endCookie = (context: RequestContext): Promise<string> =>
  cookieOf(context).serialize("", { maxAge: 0 });
