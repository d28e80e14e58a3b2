import type { Locale } from "~/people/vocabulary";

export const productNames: Record<Locale, string> = { en: "Kizuki", ja: "キヅキ" };
