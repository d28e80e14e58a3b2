import type { ReactNode } from "react";
import { Written } from "~/ui/written";
import { formatDate, formatDay } from "~/web/dates";
import { doorPath } from "~/web/door-path";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { OpenedSheet } from "./device.server";
import { DoorField } from "./door-field";
import { canAnswer, type DoorRefusal, type DoorView } from "./door-view";
import { EmailPart, ForgetPart, OthersPart } from "./more-parts";
import { Changes, Counts, Lines, Plan, Tasks } from "./sheet";

export type DoneWord =
  | "confirmed"
  | "changed"
  | "sent"
  | "together"
  | "email"
  | "emailGone"
  | "review"
  | "shared";

function Top({ view }: { view: DoorView }) {
  const text = useMessages().door;
  const locale = useLocale();
  const { sheet } = view;
  const { points, facts, why } = text;
  const shared = sheet.shares.sheet.alt && sheet.shares.sheet.teacher;
  return (
    <header className="top">
      <p className="to">{text.to(sheet.teacherName)}</p>
      <h1>{text.title(sheet.altName)}</h1>
      <ul className="points">
        <li>{points.sender(view.sender, view.organisation)}</li>
        {canAnswer(view) && <li>{points.time}</li>}
        <li>
          <strong>{points.noEvaluation}</strong>
        </li>
        <li>{shared ? points.readersShared(sheet.altName) : points.readers(sheet.altName)}</li>
      </ul>
      <dl className="facts">
        {sheet.classes && (
          <div>
            <dt>{facts.classes}</dt>
            <dd>
              {sheet.school.name} {sheet.classes}
            </dd>
          </div>
        )}
        <div>
          <dt>{facts.days}</dt>
          <dd>
            {sheet.startsOn === sheet.endsOn
              ? formatDay(sheet.startsOn, locale)
              : facts.from(formatDay(sheet.startsOn, locale), formatDay(sheet.endsOn, locale))}
          </dd>
        </div>
      </dl>
      {view.state !== "information" && (
        <p className="soft">
          {why.text}{" "}
          <a href={why.address} rel="noreferrer">
            {why.source}
          </a>
        </p>
      )}
    </header>
  );
}

function Status({
  view,
  done,
  refused,
}: {
  view: DoorView;
  done: DoneWord | null;
  refused: DoorRefusal | null;
}) {
  const text = useMessages().door;
  const locale = useLocale();
  const { sheet, state } = view;
  if (refused)
    return (
      <p className="status trouble" role="alert" data-trouble={refused.trouble}>
        {refused.trouble === "check"
          ? text.trouble.check
          : text.trouble[refused.trouble](sheet.altName)}
      </p>
    );
  const words = {
    first: () => text.status.first,
    proposal: () => text.status.proposal(sheet.altName),
    waiting: () => text.status.waiting(sheet.altName),
    agreed: () => text.status.agreed(formatDate(sheet.agreed?.at ?? sheet.head.at, locale)),
    over: () => text.status.over,
    ended: () => text.status.ended,
    information: () => text.status.information,
  };
  const said = done && {
    confirmed: () => text.done.confirmed,
    changed: () => text.done.changed(sheet.altName),
    sent: () => text.done.sent(sheet.altName),
    together: () => text.done.together(sheet.altName),
    email: () => text.done.email,
    emailGone: () => text.done.emailGone,
    review: () => text.done.review,
    shared: () => text.done.shared,
  };
  const settled = state === "agreed" || state === "waiting";
  return (
    <div className={`status${said || settled ? " done" : ""}`} role={said ? "status" : undefined}>
      {said && done && (
        <p className="said" data-done={done}>
          {said[done]()}
        </p>
      )}
      {done !== "together" && <p>{words[state]()}</p>}
      {view.notice && <p>{view.notice}</p>}
    </div>
  );
}

function Messages({ view }: { view: DoorView }) {
  const text = useMessages().door.messages;
  const { head, answers, altName } = view.sheet;
  const said = [
    ...(head.message ? [{ id: "head", by: head.by, text: head.message }] : []),
    ...answers,
  ];
  if (said.length === 0) return null;
  return (
    <ul className="said-list">
      {said.map(({ id, by, text: words }) => (
        <li key={id}>
          <strong>{by === "alt" ? text.from(altName) : text.you}</strong>
          <p>
            <Written text={words} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Answer({ view, refused }: { view: DoorView; refused: DoorRefusal | null }) {
  const text = useMessages().door;
  const { message, confirmChanged, changedCount } = text;
  const isSettled = view.state === "agreed" || view.state === "waiting";
  const confirm = isSettled ? text.sendChanges : text.confirm;
  return (
    <>
      <section className="card">
        <DoorField
          id="message"
          label={message.label}
          optional={message.optional}
          hint={message.hint}
          error={refused?.messageError ?? undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              name="message"
              rows={2}
              maxLength={200}
              defaultValue={refused?.message ?? ""}
            />
          )}
        </DoorField>
        <button type="submit" className="quiet" name="intent" value="line">
          {message.send}
        </button>
      </section>
      <div className="bar">
        <p className="kept" hidden data-kept aria-live="polite">
          {text.kept}
        </p>
        <button
          type="submit"
          className="big"
          name="intent"
          value="sheet"
          data-confirm={confirm}
          data-changed={confirmChanged}
          data-count-word={changedCount}
        >
          {confirm}
        </button>
      </div>
    </>
  );
}

/** Page on which a partner teacher, without an account, reads, changes and confirms a role sheet. */
export function DoorPage({
  view,
  address,
  done,
  refused,
  email,
  others,
  early,
  children,
}: {
  view: DoorView;
  /** The address to which the forms post. */
  address: string;
  done: DoneWord | null;
  refused: DoorRefusal | null;
  /** Null where the installation sends no mail. */
  email: { stored: string | null; typed: string; error: string | null } | null;
  others: OpenedSheet[];
  /** Placed before the sheet when nothing on it waits for the teacher, else after it. */
  early?: ReactNode;
  /** Placed between the sheet and the footer. */
  children?: ReactNode;
}) {
  const { sheet } = view;
  const content = refused?.content ?? sheet.head.content;
  const isQuiet = view.state !== "first" && view.state !== "proposal";
  const body = (
    <>
      <Counts content={content} />
      <Tasks view={view} refused={refused} />
      <Lines content={content} />
      <Plan content={content} />
    </>
  );
  return (
    <main>
      <Top view={view} />
      <Status view={view} done={done} refused={refused} />
      {isQuiet && early}
      <Changes view={view} />
      <Messages view={view} />
      {canAnswer(view) ? (
        <form
          method="post"
          action={address}
          id="sheet"
          data-sheet={`${sheet.id} ${sheet.head.version}`}
          data-refused={refused ? "" : undefined}
        >
          {/* The Enter key presses the first button; it must not be the button that sends only the message. */}
          <button
            type="submit"
            className="hidden"
            name="intent"
            value="sheet"
            tabIndex={-1}
            aria-hidden="true"
          />
          <input type="hidden" name="base" value={sheet.head.version} />
          {body}
          <Answer view={view} refused={refused} />
        </form>
      ) : (
        body
      )}
      {!isQuiet && early}
      {children}
      {email && (canAnswer(view) || email.stored !== null) && (
        <EmailPart address={address} {...email} />
      )}
      <OthersPart sheets={others} />
      <ForgetPart action={doorPath} />
    </main>
  );
}
