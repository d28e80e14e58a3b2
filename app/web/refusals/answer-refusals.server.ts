/** Turns refusals thrown by loaders and actions into answers. */
import type { DataFunctionArgs, ServerBuild } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import { isRefusal, type RefusalCode } from "~db/refusal";
import { localeOf } from "../i18n/locale.server";
import { refusalTexts, statusOf } from "./refusals";

/** An answer without a page: JSON for a program that asks for it, else a line of text. */
async function plainAnswer(request: Request, code: RefusalCode): Promise<Response> {
  const status = statusOf[code];
  if (request.headers.get("Accept")?.startsWith("application/json"))
    return Response.json({ error: code }, { status });
  const { title, text } = refusalTexts(messagesFor(await localeOf(request, null)), code);
  return new Response(`${title}. ${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

type Handler<A> = (args: A) => unknown;

/** The same loader or action; where it throws a refusal, it throws the response for it. */
function answering<A extends Pick<DataFunctionArgs, "request">>(
  handler: Handler<A> | undefined,
  hasPage: boolean,
): Handler<A> | undefined {
  if (!handler) return undefined;
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { code } = error;
      // The error boundary reads the code from the body.
      throw hasPage
        ? Response.json({ refusal: code }, { status: statusOf[code] })
        : await plainAnswer(args.request, code);
    }
  };
}

/**
 * Returns a copy of a Remix build in which every loader and action turns a thrown Refusal into a response
 * with the status of its code: the error boundary for a route with a page, text or JSON for a route without
 * one. The functions are wrapped because Remix offers no hook to set the status for a thrown error.
 */
export function answerRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { module } = route;
    const hasPage = module.default !== undefined || module.ErrorBoundary !== undefined;
    return [
      id,
      {
        ...route,
        module: {
          ...module,
          loader: answering(module.loader, hasPage),
          action: answering(module.action, hasPage),
        },
      },
    ] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}
