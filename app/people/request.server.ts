/** How a route learns who is asking. */
import { redirect } from "@remix-run/node";
import type { RequestContext } from "~/web/context";
import { paths } from "~/web/paths";
import { viewerOf } from "./sessions.server";
import type { Viewer } from "./viewer";

/**
 * The person asking; anybody else is sent to sign in and brought back afterwards.
 *
 * @throws a redirect to the sign-in page
 */
export async function requireViewer(request: Request, context: RequestContext): Promise<Viewer> {
  const viewer = await viewerOf(request, context);
  if (viewer) return viewer;
  const url = new URL(request.url);
  const page = url.pathname.replace(/\.data$/, "");
  const back = request.method === "GET" && page !== "/_root" ? `${page}${url.search}` : "";
  throw redirect(
    back && back !== "/" ? `${paths.signIn}?next=${encodeURIComponent(back)}` : paths.signIn,
  );
}

/** What is not the viewer's does not exist for them. */
export const notFound = () => new Response("Not found", { status: 404 });

/** Known to the viewer, but not theirs to do. */
export const forbidden = () => new Response("Forbidden", { status: 403 });

/** Goes on only when the rule holds. @throws a 404 response */
export function allow(rule: boolean): asserts rule {
  if (!rule) throw notFound();
}

/** A link that was used, replaced, is too old or never was: the answer is the same for all. */
export const linkEnded = () => new Response("Gone", { status: 410 });

/** The limit on guessing is used up; the page around says to wait. */
export const tooManyRequests = () => new Response("Too many requests", { status: 429 });
