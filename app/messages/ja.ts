import type { Messages } from "./en";
import { agree as afterClassPart } from "./ja/after-class";
import { agree as agreePart } from "./ja/agree";
import { agree as agreeEditPart } from "./ja/agree-edit";
import { agree as agreeListPart } from "./ja/agree-list";
import { agree as agreeSendPart } from "./ja/agree-send";
import { agree as agreeSheetPart } from "./ja/agree-sheet";
import { agree as agreeTermsPart } from "./ja/agree-terms";
import { observe as arrangementsPart } from "./ja/arrangements";
import { common, errors, flash, problem, shell } from "./ja/common";
import { agree as doorPart } from "./ja/door";
import { agree as doorReviewPart } from "./ja/door-review";
import { instrument as feedbackPart } from "./ja/feedback";
import { followUp as goalPart } from "./ja/goal";
import { followUp as goalActsPart } from "./ja/goal-acts";
import { followUp as goalFormPart } from "./ja/goal-form";
import { followUp as goalsPart } from "./ja/goals";
import { home as homePart } from "./ja/home";
import { instrument as instrumentPart } from "./ja/instrument";
import { people as joiningPart } from "./ja/joining";
import { educate as learningPart } from "./ja/learning";
import { instrument as lessonPart } from "./ja/lesson";
import { people as mailsPart } from "./ja/mails";
import { people as membersPart } from "./ja/members";
import { educate as modulesPart } from "./ja/modules";
import { offline as offlinePart } from "./ja/offline";
import { reflect as ownViewPart } from "./ja/own-view";
import { agree as paperPart } from "./ja/paper";
import { people as peoplePart } from "./ja/people";
import { observe as planningPart } from "./ja/planning";
import { observe as noticePart, agree as printedPart } from "./ja/printed";
import { people as quietPart } from "./ja/quiet";
import { reflect as reflectPart } from "./ja/reflect";
import { reflect as reflectionsPart } from "./ja/reflections";
import { instrument as reviewPart } from "./ja/review";
import { instrument as roleCardPart } from "./ja/role-card";
import { observe as rubricPart } from "./ja/rubric";
import { people as schoolsPart } from "./ja/schools";
import { observe as secondPart } from "./ja/second";
import { people as settingsPart } from "./ja/settings";
import { people as signInPart } from "./ja/sign-in";
import { observe as timesPart } from "./ja/times";
import { observe as transferPart } from "./ja/transfer";
import { home as turnPart } from "./ja/turn";
import { observe as visitPart } from "./ja/visit";
import { observe as visitsPart } from "./ja/visits";

/** 画面の文言（日本語）。形は `en` と同じ。 */
export const ja: Messages = {
  common,
  errors,
  flash,
  problem,
  shell,
  home: { ...homePart, ...turnPart },
  people: {
    ...joiningPart,
    ...mailsPart,
    ...membersPart,
    ...peoplePart,
    ...quietPart,
    ...schoolsPart,
    ...settingsPart,
    ...signInPart,
  },
  agree: {
    ...afterClassPart,
    ...doorReviewPart,
    ...agreePart,
    ...agreeEditPart,
    ...agreeListPart,
    ...agreeSendPart,
    ...agreeSheetPart,
    ...agreeTermsPart,
    ...paperPart,
    ...printedPart,
    ...doorPart,
  },
  observe: {
    ...arrangementsPart,
    ...noticePart,
    ...planningPart,
    ...rubricPart,
    ...secondPart,
    ...timesPart,
    ...transferPart,
    ...visitPart,
    ...visitsPart,
  },
  instrument: { ...feedbackPart, ...instrumentPart, ...lessonPart, ...reviewPart, ...roleCardPart },
  offline: offlinePart,
  reflect: { ...ownViewPart, ...reflectPart, ...reflectionsPart },
  educate: { ...learningPart, ...modulesPart },
  followUp: { ...goalPart, ...goalActsPart, ...goalFormPart, ...goalsPart },
};
