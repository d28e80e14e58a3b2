/** What the two pages on which a step is closed have in common: the goal's page and the visit's page. */
import type * as z from "zod/mini";
import type { Viewer } from "~/people/viewer";
import type { RequestContext } from "~/web/context";
import { type FlashKey, redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { unreadable } from "~db/refusal";
import { outcomeForms } from "./forms";
import type { GoalSummary } from "./goal";
import { stepDropped, stepNotYet, stepSeen } from "./steps.commands.server";
import { type StepOutcome, stepOutcomes } from "./vocabulary";

/** Returns the outcome of a step that the address of a request names as `as`; null when it names none. */
export const outcomeOf = (request: Request): StepOutcome | null => {
  const asked = new URL(request.url).searchParams.get("as");
  return stepOutcomes.find((each) => each === asked) ?? null;
};

/**
 * Closes the open step of a goal with the outcome in the address and the posted form.
 *
 * @param goal the goal, whose step the viewer may close
 * @param back path of the page to which the response leads
 * @throws Refusal `unreadable` when the address names no outcome
 */
export async function closeStepByForm(
  { request, context }: { request: Request; context: RequestContext },
  viewer: Viewer,
  goal: GoalSummary,
  back: string,
) {
  const as = outcomeOf(request);
  const end = <S extends z.ZodMiniType>(
    form: S,
    command: (...of: [Viewer, GoalSummary, z.output<S>, number]) => Promise<void>,
    flash: FlashKey,
  ) =>
    handleForm(
      request,
      form,
      async (input) => {
        await command(viewer, goal, input, Date.now());
        return redirectWithFlash(context, back, flash);
      },
      as ?? undefined,
    );
  if (as === "seen") return end(outcomeForms.seen, stepSeen, "stepSeen");
  if (as === "not-yet") return end(outcomeForms["not-yet"], stepNotYet, "stepNotYet");
  if (as === "dropped") return end(outcomeForms.dropped, stepDropped, "stepDropped");
  throw unreadable();
}
