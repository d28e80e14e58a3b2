import { Transform } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { type TextFiles, textLinks } from "~/web/i18n/text-links.server";
import { messagesFor } from "./messages/all.server";
import { requestedAreas } from "./messages/areas";
import { provideTexts } from "./messages/load";
import { type Locale, locales } from "./people/vocabulary";
import { NonceContext } from "./web/nonce";

for (const locale of locales) provideTexts(locale, messagesFor(locale));

const giveUpAfter = 10_000;

/**
 * React 18 leaves NUL bytes where a character of several bytes does not fit its buffer (react/react#31134);
 * a browser would show them as U+FFFD, in fields too. A page never holds NUL: stored texts are without it.
 */
const withoutNul = () =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });

function linksOf(
  { staticHandlerContext: page, routeModules }: EntryContext,
  files: TextFiles,
): string {
  const handles = page.matches.map(({ route }) => routeModules[route.id]?.handle);
  const root = page.loaderData.root as { locale?: Locale } | undefined;
  return textLinks(root?.locale ?? "en", requestedAreas(handles), files);
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, textFiles, logError }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const whenReady = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [whenReady]() {
          const body = withoutNul();
          headers.set("Content-Type", "text/html; charset=utf-8");
          const links = linksOf(remixContext, textFiles);
          if (links) headers.append("Link", links);
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              status: failed ? 500 : status,
              headers,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          if (!request.signal.aborted) logError(error);
        },
      },
    );
    setTimeout(abort, giveUpAfter).unref();
  });
}

/** Logs an error of a loader or action; a request that the visitor has aborted is not logged. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted) context.logError(error);
}
