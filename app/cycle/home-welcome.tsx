import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/** Renders the first steps for a mentor without visits, or a coordinator of an organisation without any. */
export function MentorWelcome() {
  const { home } = useMessages();
  const steps = [
    { to: paths.addPeople, title: home.first.names, hint: home.first.namesHint },
    { to: paths.planVisit, title: home.first.plan, hint: home.first.planHint },
    { to: paths.rubric("alt-lesson-default"), title: home.first.look, hint: home.first.lookHint },
  ];
  return (
    <Card tone="turn" aria-labelledby="first-steps">
      <SectionTitle id="first-steps" flush>
        {home.first.title}
      </SectionTitle>
      <ol className="mt-4 grid gap-3 sm:grid-cols-3">
        {steps.map((step, at) => (
          <li key={step.to}>
            <Link
              to={step.to}
              className="block h-full rounded-xl border border-line p-4 no-underline hover:border-ai"
            >
              <span
                aria-hidden="true"
                className="mb-2 flex size-8 items-center justify-center rounded-full bg-ai-soft font-medium text-ai"
              >
                {at + 1}
              </span>
              <span className="block font-medium">{step.title}</span>
              <span className="block text-sm text-soft">{step.hint}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Renders the introduction for a new ALT: who reads which notes. */
export function AltWelcome() {
  const { home } = useMessages();
  return (
    <Card tone="turn" aria-labelledby="first-steps">
      <SectionTitle id="first-steps" flush>
        {home.firstAlt.title}
      </SectionTitle>
      <p className="mt-2 max-w-prose">{home.firstAlt.text}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton to={paths.newReflection}>{home.firstAlt.reflect}</LinkButton>
        <LinkButton look="secondary" to={paths.planVisit}>
          {home.firstAlt.ask}
        </LinkButton>
        <LinkButton look="quiet" to={paths.modules}>
          {home.firstAlt.modules}
        </LinkButton>
      </div>
    </Card>
  );
}
