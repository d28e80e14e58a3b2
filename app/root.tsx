import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { documentLocale, PageTexts } from "~/web/i18n/page-texts";
import { messagesFor } from "./messages/all.server";
import type { Handle } from "./messages/areas";
import { SignOut } from "./offline/sign-out";
import { useSendLeftovers, useUnsentCount } from "./offline/unsent";
import { UnsentBadge } from "./offline/unsent-badge";
import { canSeePeople } from "./people/rules";
import { LinkButton } from "./ui/buttons";
import { Frame } from "./ui/frame";
import styles from "./ui/styles.css?url";
import { Toast } from "./ui/toast";
import { takeFlash } from "./web/flash.server";
import { KeepForms } from "./web/forms/keep-forms";
import { useNonce } from "./web/nonce";
import { paths } from "./web/paths";
import { refusalIn, refusalTexts } from "./web/refusals/refusals";
import { viewerOf } from "./web/session/viewer.server";
import { titleFromLoader } from "./web/title";

export const meta = titleFromLoader;

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request, context);
  const locale = await localeOf(request, viewer?.locale);
  const texts = messagesFor(locale).flash;
  const flash = await takeFlash(request, texts);
  return data(
    {
      locale,
      theme: viewer?.theme ?? "system",
      visitor: viewer && {
        id: viewer.id,
        name: viewer.name,
        alt: viewer.alt,
        seesPeople: canSeePeople(viewer),
        inCycle: viewer.alt || viewer.mentor,
        sample: viewer.sample,
      },
      flash: flash && { text: texts[flash.key], at: Date.now() },
    },
    flash ? { headers: { "Set-Cookie": flash.forget } } : undefined,
  );
}

/** Whether a route draws its own frame, as the observation does: `export const handle = { bare: true }`. */
const isBare = (handle: unknown) => Boolean((handle as Handle | undefined)?.bare);

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const known = useRouteLoaderData<typeof loader>("root");
  // When the root's own loader fails, the page stays in the language it was in.
  const locale = known?.locale ?? documentLocale();
  return (
    <html
      lang={locale}
      data-locale={locale}
      data-theme={known?.theme === "system" ? undefined : known?.theme}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#27497b" />
        <Meta />
        <Links />
      </head>
      <body>
        <PageTexts locale={locale}>{children}</PageTexts>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const known = useRouteLoaderData<typeof loader>("root");
  const bare = useMatches().some((match) => isBare(match.handle));
  const visitor = known?.visitor ?? null;
  const unsent = useUnsentCount(visitor?.id);
  // An open observation sends its own.
  useSendLeftovers(visitor?.id, bare);
  const page = bare ? (
    <Outlet />
  ) : (
    <Frame
      visitor={visitor}
      unsent={<UnsentBadge count={unsent} />}
      signOut={visitor && <SignOut memberId={visitor.id} unsent={unsent} />}
    >
      <Outlet />
    </Frame>
  );
  return (
    <>
      {page}
      <KeepForms member={visitor?.id} />
      {known?.flash && <Toast key={known.flash.at} text={known.flash.text} />}
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { common, problem } = useMessages();
  const known = useRouteLoaderData<typeof loader>("root");
  const { title, text } = refusalTexts(
    { common, problem },
    isRouteErrorResponse(error) ? refusalIn(error) : null,
  );
  return (
    <Frame visitor={known?.visitor ?? null}>
      <div className="mx-auto max-w-prose py-12 text-center">
        <h1 className="font-serif text-2xl font-semibold">{title}</h1>
        <p className="mt-3 mb-6 text-soft">{text}</p>
        <LinkButton to={paths.home}>{problem.toHome}</LinkButton>
      </div>
    </Frame>
  );
}
