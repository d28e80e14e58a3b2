import { agree as afterClassPart } from "./en/after-class";
import { agree as agreePart } from "./en/agree";
import { agree as agreeEditPart } from "./en/agree-edit";
import { agree as agreeListPart } from "./en/agree-list";
import { agree as agreeSendPart } from "./en/agree-send";
import { agree as agreeSheetPart } from "./en/agree-sheet";
import { agree as agreeTermsPart } from "./en/agree-terms";
import { observe as arrangementsPart } from "./en/arrangements";
import { common, errors, flash, problem, shell } from "./en/common";
import { agree as doorPart } from "./en/door";
import { agree as doorReviewPart } from "./en/door-review";
import { instrument as feedbackPart } from "./en/feedback";
import { followUp as goalPart } from "./en/goal";
import { followUp as goalActsPart } from "./en/goal-acts";
import { followUp as goalFormPart } from "./en/goal-form";
import { followUp as goalsPart } from "./en/goals";
import { home as homePart } from "./en/home";
import { instrument as instrumentPart } from "./en/instrument";
import { people as joiningPart } from "./en/joining";
import { educate as learningPart } from "./en/learning";
import { instrument as lessonPart } from "./en/lesson";
import { people as mailsPart } from "./en/mails";
import { people as membersPart } from "./en/members";
import { educate as modulesPart } from "./en/modules";
import { offline as offlinePart } from "./en/offline";
import { reflect as ownViewPart } from "./en/own-view";
import { agree as paperPart } from "./en/paper";
import { people as peoplePart } from "./en/people";
import { observe as planningPart } from "./en/planning";
import { observe as noticePart, agree as printedPart } from "./en/printed";
import { people as quietPart } from "./en/quiet";
import { reflect as reflectPart } from "./en/reflect";
import { reflect as reflectionsPart } from "./en/reflections";
import { instrument as reviewPart } from "./en/review";
import { instrument as roleCardPart } from "./en/role-card";
import { observe as rubricPart } from "./en/rubric";
import { people as schoolsPart } from "./en/schools";
import { observe as secondPart } from "./en/second";
import { people as settingsPart } from "./en/settings";
import { people as signInPart } from "./en/sign-in";
import { observe as timesPart } from "./en/times";
import { observe as transferPart } from "./en/transfer";
import { home as turnPart } from "./en/turn";
import { observe as visitPart } from "./en/visit";
import { observe as visitsPart } from "./en/visits";

/** Every text of the interface in English, put together from its parts; `ja` must have the same shape. */
export const en = {
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

export type Messages = typeof en;
