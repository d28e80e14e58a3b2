import type { Messages } from "~/messages/en";
import { useMessages } from "~/web/i18n/messages";
import type { InstrumentVisit } from "./instrument-data";

type Named = Pick<InstrumentVisit, "kind" | "altName" | "mentorName" | "colleague">;

/**
 * Returns the titles, labels and notices of the observation screen that depend on the kind of visit and on
 * whether the signed-in member is the first or the second observer.
 */
export function kindTexts(
  { titleSelf, titleShadow, title, start, words, share, correct }: Messages["instrument"],
  { kind, altName, mentorName, colleague }: Named,
) {
  const mentor = mentorName ?? "";
  if (kind === "self")
    return {
      title: titleSelf,
      whoSees: start.whoSeesSelf,
      whoSeesWords: words.whoSeesSelf,
      whoSeesShared: share.whoSeesSelf,
      review: share.goSelf,
      lead: share.leadSelf,
      correctLead: correct.leadSelf,
    };
  if (kind === "shadow")
    return {
      title: titleShadow(mentor),
      whoSees: start.whoSeesShadow(mentor),
      whoSeesWords: words.whoSeesShadow(mentor),
      whoSeesShared: share.whoSeesShadow(mentor),
      review: share.goSelf,
      lead: share.leadShadow(mentor),
      correctLead: correct.leadSelf,
    };
  if (colleague?.first)
    return {
      title: title(altName),
      whoSees: start.whoSeesSecond(colleague.name),
      whoSeesWords: words.whoSeesSelf,
      whoSeesShared: start.whoSeesSecond(colleague.name),
      review: share.goSecond,
      lead: start.whoSeesSecond(colleague.name),
      correctLead: correct.leadSelf,
    };
  return {
    title: title(altName),
    whoSees: colleague ? start.whoSeesTwo(altName, colleague.name) : start.whoSeesOther(altName),
    whoSeesWords: words.whoSeesOther(altName),
    whoSeesShared: share.whoSees(altName),
    review: share.go,
    lead: share.lead(altName),
    correctLead: correct.lead(altName),
  };
}

/**
 * React hook: returns, in the reader's language, the texts of the observation screen that depend on the kind
 * of visit and on the signed-in member's part in the visit (see `kindTexts`).
 */
export const useKindTexts = (visit: Named) => kindTexts(useMessages().instrument, visit);
