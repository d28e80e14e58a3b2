import { useMessages } from "~/web/i18n/messages";
import type { GoalSummary } from "./goal";

/** Returns a function that gives the sentence on who else can read a goal, in the reader's language. */
export function useGoalReaders() {
  const { readers } = useMessages().followUp;
  return (goal: Pick<GoalSummary, "mine" | "canAct" | "altName" | "mentorName">) => {
    const { altName, mentorName } = goal;
    if (!goal.canAct)
      return readers.whoSeesNext(
        mentorName ? readers.names(altName, mentorName) : readers.oneName(altName),
      );
    const other = goal.mine ? goal.mentorName : goal.altName;
    return other ? readers.whoSees(other) : readers.whoSeesAlone;
  };
}
