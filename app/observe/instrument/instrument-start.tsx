import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { lineLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { dayOf, formatDateTime, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { Brief } from "./instrument-brief";
import type { InstrumentProps } from "./instrument-data";
import { useKindTexts } from "./kind-texts";

/** Renders the frame of a page about an observation: the link back to the visit and the heading. */
export function InstrumentFrame({
  visitId,
  title,
  wide = false,
  children,
}: {
  visitId: string;
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { instrument } = useMessages();
  return (
    <main
      className={`mx-auto min-h-dvh px-4 pt-3 pb-12 sm:px-6 ${wide ? "max-w-6xl" : "max-w-2xl"}`}
    >
      <Link
        to={paths.visit(visitId)}
        className="inline-flex min-h-11 items-center gap-1 text-ai no-underline hover:underline"
      >
        <span aria-hidden="true">←</span> {instrument.toVisit}
      </Link>
      <h1 className="mb-6 font-serif text-2xl leading-snug font-semibold sm:text-3xl">{title}</h1>
      {children}
    </main>
  );
}

/**
 * Renders the page before an observation. Only its button starts the observation; a lesson that is over can
 * be noted afterwards, with its planned times.
 */
export function InstrumentStart({
  visit,
  criteria,
  lastStep,
  now,
  onStart,
}: Pick<InstrumentProps, "visit" | "criteria" | "lastStep" | "now"> & {
  /** Starts it on this device. Without JavaScript the form starts it on the server. */
  onStart: (mode: "now" | "afterwards") => void;
}) {
  const { instrument } = useMessages();
  const locale = useLocale();
  const { start } = instrument;
  const kind = useKindTexts(visit);
  const endsAt = visit.startsAt + visit.minutes * 60_000;
  const over = now > endsAt;
  const otherDay = dayOf(now) !== dayOf(visit.startsAt);
  return (
    <InstrumentFrame visitId={visit.id} title={kind.title}>
      <Card>
        <p>{start.lead}</p>
        {(otherDay || over) && (
          <p className="mt-3 rounded-xl bg-other-soft px-4 py-2 text-other">
            {start.notToday(formatDateTime(visit.startsAt, locale))}
          </p>
        )}
        <div className="mt-4">
          <Brief visit={visit} focus={criteria.focus} lastStep={lastStep} />
        </div>
        <Form
          method="post"
          action={paths.observe(visit.id)}
          onSubmit={(event) => {
            const { submitter } = event.nativeEvent as SubmitEvent;
            event.preventDefault();
            onStart(submitter?.getAttribute("value") === "afterwards" ? "afterwards" : "now");
          }}
          className="mt-5 grid gap-4 border-t border-line pt-5"
        >
          {over && (
            <div>
              <Button name="intent" value="afterwards" className="w-full sm:w-auto">
                {start.afterwards}
              </Button>
              <p className="mt-1.5 text-sm text-soft">
                {start.afterwardsHint(timeOf(visit.startsAt), timeOf(endsAt))}
              </p>
              <Link to={paths.transfer(visit.id)} className={lineLink}>
                {start.paper}
              </Link>
            </div>
          )}
          <div>
            <Button
              name="intent"
              value="start"
              look={over ? "secondary" : "primary"}
              className="w-full sm:w-auto"
            >
              {over ? start.now : start.begin}
            </Button>
            <p className="mt-1.5 text-sm text-soft">{start.nowHint}</p>
          </div>
          <WhoSees>{kind.whoSees}</WhoSees>
        </Form>
      </Card>
    </InstrumentFrame>
  );
}
