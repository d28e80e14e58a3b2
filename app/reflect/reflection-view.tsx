import type { ReactNode } from "react";
import { LinkButton, PostButton } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { WhoSees } from "~/ui/who-sees";
import { formatDateTime } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Colleague, OwnView, Reflection } from "./reflection";

function Answer({
  label,
  short = false,
  children,
}: {
  label: string;
  short?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={short ? "" : "sm:col-span-2"}>
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}

/** Shows the answers of a reflection; unanswered questions are left out. */
export function ReflectionAnswers({ reflection }: { reflection: Reflection }) {
  const { view } = useMessages().reflect;
  const { keep, change, role, feeling, statements } = reflection;
  return (
    <div className="grid gap-3">
      <dl className="grid gap-3 sm:grid-cols-2">
        {keep && <Answer label={view.keep}>{keep}</Answer>}
        {change && <Answer label={view.change}>{change}</Answer>}
        {role && (
          <Answer short label={view.role}>
            {role}
          </Answer>
        )}
        {feeling && (
          <Answer short label={view.feeling}>
            {feeling}
          </Answer>
        )}
      </dl>
      {statements.length > 0 && (
        <Disclosure summary={view.statements(statements.length)}>
          <dl className="mt-1 grid gap-2">
            {statements.map(({ id, text, answer }) => (
              <div key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <dt>{text}</dt>
                <dd className="text-soft">{answer}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}

/** The ALT's actions on their own view: share or unshare it, change it, and find people to talk to. */
function OwnActs({
  visitId,
  reflection,
  editable,
  colleague,
}: {
  visitId: string;
  reflection: Reflection;
  editable: boolean;
  colleague: Colleague | null;
}) {
  const { view } = useMessages().reflect;
  const { shared, wantsToTalk } = reflection;
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4">
      <WhoSees>{shared && colleague ? view.sharedWith(colleague.name) : view.isPrivate}</WhoSees>
      {wantsToTalk && !shared && <p className="text-sm text-soft">{view.talk}</p>}
      <div className="no-print flex flex-wrap gap-2">
        {editable && (
          <LinkButton look="quiet" to={paths.visitReflection(visitId)} preventScrollReset>
            {view.edit}
          </LinkButton>
        )}
        {colleague && (
          <PostButton
            action={paths.visitReflection(visitId)}
            fields={shared ? { intent: "unshare" } : { intent: "share", colleagueId: colleague.id }}
            look="quiet"
          >
            {shared ? view.unshare : view.shareNow(colleague.name)}
          </PostButton>
        )}
      </div>
    </div>
  );
}

/**
 * Shows the ALT's own view (reflection) on a visit to one of the two people of the visit. It renders no
 * heading.
 *
 * @param view from `reflectionFor`
 * @param altName name of its author
 * @param colleague the other person; null without one
 */
export function ReflectionView({
  visitId,
  view,
  isAlt,
  altName,
  colleague,
}: {
  visitId: string;
  view: OwnView;
  isAlt: boolean;
  altName: string;
  colleague: Colleague | null;
}) {
  const words = useMessages().reflect.view;
  const locale = useLocale();
  if (view.state === "private") return <p className="text-soft">{words.private(altName)}</p>;
  if (view.state !== "written") {
    if (!isAlt) return <p className="text-soft">{words.none(altName)}</p>;
    return (
      <div className="grid gap-3">
        {view.state === "skipped" && <p className="text-soft">{words.skipped}</p>}
        <LinkButton
          look="secondary"
          to={paths.visitReflection(visitId)}
          className="justify-self-start"
          preventScrollReset
        >
          {words.write}
        </LinkButton>
      </div>
    );
  }
  const { reflection, mine, editable } = view;
  return (
    <div>
      <p className="mb-3 text-sm text-soft">
        {words.writtenOn(formatDateTime(reflection.writtenAt, locale))}
      </p>
      <ReflectionAnswers reflection={reflection} />
      {!mine && reflection.wantsToTalk && (
        <p className="mt-3 rounded-xl bg-other-soft px-4 py-3 text-other">
          {words.talkShared(altName)}
        </p>
      )}
      {mine && (
        <OwnActs
          visitId={visitId}
          reflection={reflection}
          editable={editable}
          colleague={colleague}
        />
      )}
    </div>
  );
}
