import type { SharedFeedback } from "~/observe/feedback/feedback";
import type { RubricId } from "~/rubrics/vocabulary";
import type { VisitKind } from "~/visits/vocabulary";
import content from "../content/rubrics.json";

/** Returns the id of the rubric that is used for a kind of visit. */
export function rubricOf(kind: VisitKind): RubricId {
  if (kind === "walkthrough") return "walkthrough";
  return kind === "first" ? "first-lesson" : "alt-lesson-default";
}

/** Returns a shipped rubric as shared feedback stores it, with the wording of every criterion and level. */
export function frozenRubric(id: RubricId): SharedFeedback["rubric"] {
  const rubric = content.rubrics.find((each) => each.id === id);
  if (!rubric) throw new Error(`No rubric ${id} in the shipped content.`);
  const criteria = rubric.domains.flatMap((domain) =>
    domain.criteria.map(({ id, title, levels }) => ({
      id,
      title,
      levels: levels.map(({ level, descriptor }) => ({ level, descriptor })),
    })),
  );
  return { id, title: rubric.title, criteria };
}
