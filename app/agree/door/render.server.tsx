/** Draws the door's pages on the server: whole documents that need no script in the browser. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { messagesFor } from "~/messages/all.server";
import type { Locale } from "~/people/vocabulary";
import { LanguageProvider } from "~/web/i18n/messages";
import styles from "./door.css?url";
import script from "./enhance.js?url&no-inline";

export type Drawn = {
  locale: Locale;
  title: string;
  /** The same page in the other language. */
  otherLanguage: string;
  body: ReactNode;
};

function Document({ locale, title, otherLanguage, body }: Drawn) {
  const messages = messagesFor(locale);
  const text = messages.door;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} – ${text.brand}`}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script type="module" src={script} />
      </head>
      <body>
        <header className="brand">
          <span>{text.brand}</span>
          <a href={otherLanguage} lang={locale === "ja" ? "en" : "ja"}>
            {text.otherLanguage}
          </a>
        </header>
        <LanguageProvider value={{ locale, messages }}>{body}</LanguageProvider>
      </body>
    </html>
  );
}

/** Renders one of the teacher's pages as a complete HTML response that browsers do not store. */
export function doorPage(drawn: Drawn, status = 200, headers: Headers = new Headers()): Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "no-store");
  return new Response(`<!doctype html>${renderToStaticMarkup(<Document {...drawn} />)}`, {
    status,
    headers,
  });
}
