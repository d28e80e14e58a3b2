import { agree } from "./en/agree";
import { common, errors, flash, problem, shell } from "./en/common";
import { educate } from "./en/educate";
import { followUp } from "./en/follow-up";
import { home } from "./en/home";
import { instrument } from "./en/instrument";
import { observe } from "./en/observe";
import { offline } from "./en/offline";
import { people } from "./en/people";
import { reflect } from "./en/reflect";

/** Every text of the interface in English; `ja` must have the same shape. */
export const en = {
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

export type Messages = typeof en;
