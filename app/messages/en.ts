import { afterClass } from "./en/after-class";
import { agree } from "./en/agree";
import { cycle } from "./en/cycle";
import { door, doorMails, doorReview } from "./en/door";
import { drafts } from "./en/drafts";
import { educate } from "./en/educate";
import { flash } from "./en/flash";
import { focus } from "./en/focus";
import { followUp } from "./en/follow-up";
import { goals } from "./en/goals";
import { home } from "./en/home";
import { instrument } from "./en/instrument";
import { mail } from "./en/mails";
import { modules } from "./en/modules";
import { observe } from "./en/observe";
import { observePaper } from "./en/observe-paper";
import { offline } from "./en/offline";
import { people } from "./en/people";
import { planChanges } from "./en/plan-changes";
import { planning } from "./en/planning";
import { notice, printed } from "./en/printed";
import { reflect } from "./en/reflect";
import { rubrics } from "./en/rubrics";
import { common, errors, problem, shell } from "./en/shell";
import { visitChanges } from "./en/visit-changes";
import { visits } from "./en/visits";

/** Every text of the interface in English, for the server; browsers load the files by themselves (`load.ts`). */
export const en = {
  afterClass,
  agree,
  common,
  cycle,
  door,
  doorMails,
  doorReview,
  drafts,
  educate,
  errors,
  flash,
  focus,
  followUp,
  goals,
  instrument,
  mail,
  notice,
  observe,
  offline,
  people,
  planChanges,
  planning,
  printed,
  problem,
  reflect,
  rubrics,
  shell,
  visitChanges,
  visits,
  home,
  modules,
  observePaper,
};

/** All texts in one language. Each file in `en/` and `ja/` exports some of its properties. */
export type Messages = typeof en;
