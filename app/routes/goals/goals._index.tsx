import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitRuleFor } from "~/agree/contract.queries.server";
import { GoalList } from "~/follow-up/goal-list";
import { endedGoals, goalsFor } from "~/follow-up/goals.queries.server";
import { canSetOwnGoal, hasGoals } from "~/follow-up/rules";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(hasGoals(viewer));
  const locale = await localeOf(request, viewer.locale);
  const asked = Number(new URL(request.url).searchParams.get("page"));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const [goals, ended] = await Promise.all([
    goalsFor(viewer, locale),
    endedGoals(viewer, page, locale),
  ]);
  return {
    title: messagesFor(locale).goals.list.title,
    goals,
    earlier: ended.goals,
    more: ended.more,
    page,
    today: dayOf(Date.now()),
    mayOwn: canSetOwnGoal(viewer),
    mayFollow: viewer.mentor,
    contractRule: await visitRuleFor(viewer, viewer.id, locale),
  };
}

export default function Goals() {
  return <GoalList {...useLoaderData<typeof loader>()} />;
}
