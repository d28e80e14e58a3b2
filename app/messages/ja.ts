import type { Messages } from "./en";
import { agree } from "./ja/agree";
import { common, errors, flash, problem, shell } from "./ja/common";
import { educate } from "./ja/educate";
import { followUp } from "./ja/follow-up";
import { home } from "./ja/home";
import { instrument } from "./ja/instrument";
import { observe } from "./ja/observe";
import { offline } from "./ja/offline";
import { people } from "./ja/people";
import { reflect } from "./ja/reflect";

/** 画面の文言（日本語）。形は `en` と同じ。 */
export const ja: Messages = {
  common,
  errors,
  flash,
  problem,
  shell,
  home,
  people,
  agree,
  observe,
  instrument,
  offline,
  reflect,
  educate,
  followUp,
};
