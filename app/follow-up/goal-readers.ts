import { useMessages } from "~/web/i18n/messages";
import type { GoalSummary } from "./goal";

/** Returns a function that gives the sentence on who else can read a goal, in the reader's language. */
export function useGoalReaders() {
  const { readers } = useMessages().followUp;
  return (goal: Pick<GoalSummary, "mine" | "altName" | "mentorName">) => {
    const other = goal.mine ? goal.mentorName : goal.altName;
    return other ? readers.whoSees(other) : readers.whoSeesAlone;
  };
}
