import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { goalForm } from "~/follow-up/forms";
import { GoalForm } from "~/follow-up/goal-form";
import { criterionGroups, latestFocus } from "~/follow-up/goal-form.queries.server";
import { setGoal } from "~/follow-up/goals.commands.server";
import { openGoalOf } from "~/follow-up/goals.queries.server";
import { canSetOwnGoal } from "~/follow-up/rules";
import { usualDueDay } from "~/follow-up/school-days.server";
import { messagesFor } from "~/messages/all.server";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
// A refused goal is shown beside the one that runs by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canSetOwnGoal(viewer));
  const locale = await localeOf(request, viewer.locale);
  const words = messagesFor(locale).followUp.form;
  const [running, focus] = await Promise.all([openGoalOf(viewer, viewer.id), latestFocus(viewer)]);
  return {
    title: words.titleNew,
    running,
    groups: criterionGroups(
      focus?.rubricId ?? null,
      { label: words.asked, ids: focus?.ids ?? [] },
      locale,
    ),
    defaults: { dueOn: usualDueDay(Date.now()) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canSetOwnGoal(viewer));
  return handleForm(request, goalForm, async (input) => {
    const scope = { altId: viewer.id, mentorId: null, visitId: null };
    const id = await setGoal(viewer, scope, input, Date.now());
    return redirectWithFlash(context, paths.goal(id), "goalSet");
  });
}

export default function NewGoal() {
  const { common, followUp, goals } = useMessages();
  const { title: _, ...known } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={followUp.form.titleNew}
        lead={goals.list.lead}
        back={{ to: paths.goals, label: goals.list.title }}
      />
      <Card>
        <GoalForm
          action={paths.newGoal}
          known={known}
          refused={refused}
          whoSees={followUp.readers.whoSeesAlone}
        >
          <LinkButton look="quiet" to={paths.goals}>
            {common.cancel}
          </LinkButton>
        </GoalForm>
      </Card>
    </div>
  );
}
