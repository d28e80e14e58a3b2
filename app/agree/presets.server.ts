/** Presets and fixed owners of single tasks, from `db/content/roles.json`. */
import type { Locale, SchoolStage } from "~/people/vocabulary";
import roles from "~db/content/roles.json";
import { type PresetId, presetIds } from "./vocabulary";

export { emptyContent, fixedOwners, presetContent } from "~db/content/role-presets";

export type PresetView = {
  id: PresetId;
  title: string;
  summary: string;
  cautions: string[];
  stages: SchoolStage[];
  lessonMinutes: number;
};

/** Lists the presets (ready-made role agreements) with their texts in the reader's language. */
export const presetViews = (locale: Locale): PresetView[] =>
  presetIds.map((id) => {
    const preset = roles.presets.find((each) => each.id === id);
    if (!preset) throw new Error(`No preset ${id}.`);
    return {
      id,
      title: preset.title[locale],
      summary: preset.summary[locale],
      cautions: preset.cautions.map((each) => each[locale]),
      stages: preset.stages as SchoolStage[],
      lessonMinutes: preset.lesson_minutes,
    };
  });
