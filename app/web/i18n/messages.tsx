import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "~/messages/en";
import type { Locale } from "~/people/vocabulary";

type Language = { locale: Locale; messages: Messages };

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ value, children }: { value: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("No language: render inside LanguageProvider.");
  return language;
}

/** Returns the texts of the page in the reader's language. */
export const useMessages = (): Messages => useLanguage().messages;

export const useLocale = (): Locale => useLanguage().locale;
