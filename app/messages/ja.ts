import type { Messages } from "./en";
import { afterClass } from "./ja/after-class";
import { agree } from "./ja/agree";
import { cycle } from "./ja/cycle";
import { door, doorMails, doorReview } from "./ja/door";
import { drafts } from "./ja/drafts";
import { educate } from "./ja/educate";
import { flash } from "./ja/flash";
import { focus } from "./ja/focus";
import { followUp } from "./ja/follow-up";
import { goals } from "./ja/goals";
import { home } from "./ja/home";
import { instrument } from "./ja/instrument";
import { mail } from "./ja/mails";
import { modules } from "./ja/modules";
import { observe } from "./ja/observe";
import { observePaper } from "./ja/observe-paper";
import { offline } from "./ja/offline";
import { people } from "./ja/people";
import { planChanges } from "./ja/plan-changes";
import { planning } from "./ja/planning";
import { notice, printed } from "./ja/printed";
import { reflect } from "./ja/reflect";
import { rubrics } from "./ja/rubrics";
import { common, errors, problem, shell } from "./ja/shell";
import { visitChanges } from "./ja/visit-changes";
import { visits } from "./ja/visits";

export const ja: Messages = {
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
