import type { VisitKind } from "~/visits/vocabulary";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Turn } from "./cycle";

/** The fields of a visit that the text of its turn needs. */
export type TurnSubject = {
  id: string;
  altId: string;
  altName: string;
  mentorId: string | null;
  mentorName: string | null;
  observerId: string;
  kind: VisitKind;
  requestedBy: string;
  observation: { id: string } | null;
};

const otherName = (visit: TurnSubject, viewerId: string) =>
  (viewerId === visit.altId ? visit.mentorName : visit.altName) ?? visit.altName;

/**
 * React hook: returns a function that puts the next act that is due on a visit into words for the reader,
 * naming the person it waits for.
 */
export function useTurnText() {
  const { cycle } = useMessages();
  return (turn: Turn, visit: TurnSubject, viewerId: string): string => {
    const { act, who } = turn;
    if (who === null) return cycle.calm[act];
    if (who !== viewerId)
      return cycle.others[act]((who === visit.altId ? visit.altName : visit.mentorName) ?? "");
    if (act === "answer") return cycle.acts.answer(otherName(visit, viewerId));
    const alone = visit.observerId === visit.altId;
    if (act === "observe")
      return visit.kind === "self"
        ? cycle.acts.observeSelf
        : alone
          ? cycle.acts.observeMentor(visit.mentorName ?? "")
          : cycle.acts.observe(visit.altName);
    if (act === "share") return alone ? cycle.acts.finish : cycle.acts.share;
    return cycle.acts[act];
  };
}

/**
 * Returns the path of the page on which the next act of a visit is done; null when nothing can be done now.
 *
 * @param turn the next act that is due and the person it waits for
 */
export function turnPath(turn: Turn, visit: TurnSubject): string | null {
  switch (turn.act) {
    case "answer":
      return paths.visitAnswer(visit.id);
    case "focus":
      return paths.visitFocus(visit.id);
    case "observe":
      return paths.observe(visit.id);
    case "share":
      return visit.observation ? paths.share(visit.observation.id) : paths.observe(visit.id);
    case "reflect":
      return paths.visitReflection(visit.id);
    case "read":
      return `${paths.visit(visit.id)}#feedback`;
    case "step":
      return paths.visitStep(visit.id);
    case "learn":
      return paths.visitLearn(visit.id);
    case "goal":
      return paths.visitGoal(visit.id);
    default:
      return null;
  }
}
