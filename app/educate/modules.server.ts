/** The shipped mini-courses, in the reader's language. */

import type { Locale } from "~/people/vocabulary";
import { criterionTitle, modulesForCriterion } from "~/rubrics/rubrics.server";
import content from "~db/content/modules.json";
import type { Cause } from "./rules";
import { hasWords, searchWords, textKey } from "./search";

type Module = (typeof content.modules)[number];

const moduleById = new Map<string, Module>(content.modules.map((each) => [each.id, each]));

/** A mini-course in a list; `minutes` is the time that reading it takes. */
export type ModuleSummary = { id: string; title: string; minutes: number; summary: string };

/** A mini-course on its own page. */
export type ModuleView = ModuleSummary & {
  track: string;
  steps: string[];
  criteria: { id: string; title: string }[];
};

export type Reading = { title: string; url: string; note: string };

/** Reading speeds for a second language: words of English and characters of Japanese in a minute. */
const perMinute: Record<Locale, number> = { en: 180, ja: 400 };

/** Returns the time that reading a module takes, in whole minutes, at least 1. */
function readingMinutes({ summary, practice_steps: steps }: Module, locale: Locale): number {
  const text = [summary, ...steps].map((each) => each[locale]).join("\n");
  const length = locale === "ja" ? text.replace(/\s/g, "").length : text.split(/\s+/).length;
  return Math.max(1, Math.ceil(length / perMinute[locale]));
}

const summaryOf = (module: Module, locale: Locale): ModuleSummary => ({
  id: module.id,
  title: module.title[locale],
  minutes: readingMinutes(module, locale),
  summary: module.summary[locale],
});

/** Whether the current release has a module (mini-course) with the given id. */
export const isModule = (id: string): boolean => moduleById.has(id);

/** Returns a module (mini-course) as shown in a list; null when the current release does not have it. */
export function moduleSummary(id: string, locale: Locale): ModuleSummary | null {
  const module = moduleById.get(id);
  return module ? summaryOf(module, locale) : null;
}

/** Returns a module (mini-course) as shown on its own page; null when no module has the id. */
export function moduleView(id: string, locale: Locale): ModuleView | null {
  const module = moduleById.get(id);
  if (!module) return null;
  return {
    ...summaryOf(module, locale),
    track: content.tracks.find((track) => track.id === module.track)?.label[locale] ?? "",
    steps: module.practice_steps.map((step) => step[locale]),
    criteria: module.criteria.map((id) => ({ id, title: criterionTitle(id, locale) })),
  };
}

/** Lists all modules (mini-courses), grouped by track. */
export const moduleTracks = (
  locale: Locale,
): { id: string; title: string; modules: ModuleSummary[] }[] =>
  content.tracks.map((track) => ({
    id: track.id,
    title: track.label[locale],
    modules: content.modules
      .filter((module) => module.track === track.id)
      .map((module) => summaryOf(module, locale)),
  }));

const searchable = new Map(
  content.modules.map((module) => [
    module.id,
    textKey(
      [module.title, module.summary, ...module.practice_steps]
        .flatMap(({ en, ja }) => [en, ja])
        .concat(
          module.topics,
          module.criteria.flatMap((id) => [criterionTitle(id, "en"), criterionTitle(id, "ja")]),
        )
        .join("\n"),
    ),
  ]),
);

/**
 * Searches modules in both languages; a module matches when it contains every word of the query, or a synonym
 * of the word (`synonyms`). Matches in the title come first.
 */
export function searchModules(query: string, locale: Locale): ModuleSummary[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const inTitle = ({ title }: Module) => hasWords(textKey(`${title.en}\n${title.ja}`), words);
  const hits = content.modules.filter((module) => hasWords(searchable.get(module.id) ?? "", words));
  return [...hits.filter(inTitle), ...hits.filter((module) => !inTitle(module))].map((module) =>
    summaryOf(module, locale),
  );
}

/** Lists the recommended reading for all modules: title, address, and a note in the reader's language. */
export const furtherReading = (locale: Locale): Reading[] =>
  content.further_reading.map(({ title, url, note }) => ({
    title: title[locale],
    url,
    note: note[locale],
  }));

/**
 * Returns the ids of the modules to suggest for a reason, best first: the modules that the reason's criterion
 * lists, then other modules that list this criterion. For mentors, the module on observing and feedback.
 */
export function modulesOfCause(cause: Cause): string[] {
  if (cause.kind === "mentor") return ["observing-and-feedback"];
  const { criterionId } = cause;
  const naming = content.modules.filter((module) => module.criteria.includes(criterionId));
  return [...new Set([...modulesForCriterion(criterionId), ...naming.map(({ id }) => id)])].filter(
    isModule,
  );
}
