import { useMatches } from "@remix-run/react";
import { lazy, type ReactNode } from "react";
import { type Area, requestedAreas } from "~/messages/areas";
import { loadTexts, missingAreas, textsIn } from "~/messages/load";
import type { Locale } from "~/people/vocabulary";
import { LanguageProvider } from "./messages";

/**
 * Returns the language of the document, which the server wrote into `data-locale`. The attribute `lang` is
 * not reliable, because browsers' translators change it.
 */
export const documentLocale = (): Locale =>
  typeof document !== "undefined" && document.documentElement.dataset.locale === "ja" ? "ja" : "en";

/** A component that suspends until areas are loaded and then renders its children. */
const afterLoading = (locale: Locale, areas: readonly Area[]) =>
  lazy(async () => {
    try {
      await loadTexts(locale, areas);
    } catch {
      // A newer build has other files, or the network failed: the document brings its own texts.
      window.location.reload();
      await new Promise(() => {});
    }
    return { default: ({ children }: { children: ReactNode }) => children };
  });

/**
 * Component that provides a page with its texts in one language. When the matched routes need texts that are
 * not loaded, the page suspends until they are. The router renders navigations in transitions, so the
 * previous page stays until then. `entry.client.tsx` loads the texts of the first page before it hydrates.
 */
export function PageTexts({ locale, children }: { locale: Locale; children: ReactNode }) {
  const missing = missingAreas(locale, requestedAreas(useMatches().map(({ handle }) => handle)));
  const page = (
    <LanguageProvider value={{ locale, messages: textsIn(locale) }}>{children}</LanguageProvider>
  );
  if (missing.length === 0) return page;
  const Pending = afterLoading(locale, missing);
  return <Pending>{page}</Pending>;
}
