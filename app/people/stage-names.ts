import { narrow } from "~/web/forms/narrow";
import type { SchoolStage } from "./vocabulary";

const stagePatterns: [SchoolStage, RegExp][] = [
  ["special", /特別支援学校|養護学校|special needs|special support/i],
  ["combined", /義務教育学校|compulsory education/i],
  ["es", /小学校|小$|elementary|primary/i],
  ["jhs", /中学校|中$|junior high|\bJHS\b/i],
  ["shs", /高等学校|高校|高$|high school|\bSHS\b/i],
];

/**
 * Derives the stage of a school (such as elementary) from its name; null when the name does not contain a
 * stage.
 */
export function stageFromName(name: string): SchoolStage | null {
  const typed = narrow(name).trim();
  return stagePatterns.find(([, pattern]) => pattern.test(typed))?.[0] ?? null;
}
