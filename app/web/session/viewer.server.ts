/** How a route learns from whom a request comes. */
import { redirect } from "@remix-run/node";
import { memberHeader } from "~/offline/protocol";
import { type Client, closedMemberByToken, viewerByToken } from "~/people/sessions.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import type { RequestContext } from "../context";
import { localeOf } from "../i18n/locale.server";
import { ownPath, paths } from "../paths";
import { sessionTokenIn } from "./cookie.server";

/** A short name of a browser ("Chrome, Android"), enough to recognise one's own device. */
function deviceOf(request: Request): string {
  const agent = request.headers.get("User-Agent") ?? "";
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? "";
  const system = /Android|iPhone|iPad|Windows|Mac OS|CrOS|Linux/.exec(agent)?.[0] ?? "";
  return [browser.replace("Edg", "Edge"), system].filter(Boolean).join(", ");
}

/** Returns the network address and a short name of the browser that sent a request. */
export const clientOf = (request: Request, context: RequestContext): Client => ({
  address: context.address,
  device: deviceOf(request),
});

// All loaders of one request share its context, and so one look-up.
const known = new WeakMap<RequestContext, Promise<Viewer | null>>();

/** Returns the signed-in member whose session a request carries; null for a visitor who is not signed in. */
export function viewerOf(request: Request, context: RequestContext): Promise<Viewer | null> {
  let viewer = known.get(context);
  if (!viewer) {
    viewer = findViewer(request, context).then((found) => {
      context.member = found?.id ?? null;
      return found;
    });
    known.set(context, viewer);
  }
  return viewer;
}

async function findViewer(request: Request, context: RequestContext): Promise<Viewer | null> {
  const token = await sessionTokenIn(request, context);
  return token === null ? null : viewerByToken(token);
}

/**
 * Returns the id of the member who was signed in with this browser when the member's account was closed; null
 * otherwise.
 */
export async function closedMemberOf(
  request: Request,
  context: RequestContext,
): Promise<string | null> {
  const token = await sessionTokenIn(request, context);
  return token === null ? null : closedMemberByToken(token);
}

/** Returns the page of this application from which a form was sent; an empty text when that is not known. */
function formPage(request: Request): string {
  const referrer = request.headers.get("Referer") ?? "";
  if (!URL.canParse(referrer)) return "";
  const { host, pathname, search } = new URL(referrer);
  // A proxy may change the scheme, so that only the host is compared.
  return host === new URL(request.url).host ? ownPath(pathname + search, "") : "";
}

/** Whether a form comes from the page of another member, who was signed in when the page was opened. */
function isOthers(request: Request, viewer: Viewer): boolean {
  const member = request.headers.get(memberHeader);
  return request.method !== "GET" && member !== null && member !== viewer.id;
}

/**
 * Returns the signed-in member. A visitor who is not signed in is sent to the sign-in page and afterwards
 * back to the requested page, or to the page with the form that they have sent. So is a member when the form
 * comes from the page of another member.
 *
 * @throws a redirect to the sign-in page
 */
export async function requireViewer(request: Request, context: RequestContext): Promise<Viewer> {
  const viewer = await viewerOf(request, context);
  if (viewer && !isOthers(request, viewer)) return viewer;
  const url = new URL(request.url);
  const page = url.pathname.replace(/\.data$/, "");
  const asked = page === "/_root" ? "" : `${page}${url.search}`;
  const sent = request.method !== "GET";
  const back = sent ? formPage(request) : asked;
  const query = new URLSearchParams();
  if (back && back !== "/") query.set("next", back);
  if (sent) query.set("ended", "1");
  throw redirect(query.size > 0 ? `${paths.signIn}?${query}` : paths.signIn);
}

/**
 * Returns the signed-in member and the language of their pages. Most loaders begin with this call.
 *
 * @throws a redirect to the sign-in page
 */
export async function signedIn(
  request: Request,
  context: RequestContext,
): Promise<{ viewer: Viewer; locale: Locale }> {
  const viewer = await requireViewer(request, context);
  return { viewer, locale: await localeOf(request, viewer.locale) };
}
