import { Form } from "@remix-run/react";
import { Button, LinkButton, PostButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { WhoSees } from "~/ui/who-sees";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { DiscardButton } from "../discard-page";
import type { InstrumentVisit } from "../instrument/instrument-data";
import { InstrumentFrame } from "../instrument/instrument-start";
import { useKindTexts } from "../instrument/kind-texts";
import { findPupilName } from "../instrument/notes/pupil-names";
import { type Gaps, isForOthers } from "../observation-rules";
import { type TapRow, tapRows } from "../vocabulary";
import type { SharedFeedback } from "./feedback";
import { FeedbackView } from "./feedback-view";
import { withRows } from "./shared-taps";
import { TapsChoice, tickedRows } from "./taps-choice";

export type ReviewProps = {
  visit: InstrumentVisit;
  observationId: string;
  /** The content that sharing now would store, with the taps of all rows. */
  content: SharedFeedback;
  /** The rows in which something was tapped. */
  tapped: readonly TapRow[];
  /** Those of them that are included unless the observer unticks them. */
  included: readonly TapRow[];
  focus: readonly string[];
  gaps: Gaps;
  /** Number of notes that are kept back; they are not shown on this page. */
  kept: number;
  /** Number of the newest shared version; 0 before the first. */
  version: number;
  empty: boolean;
  /** True for a correction without any change. */
  unchanged: boolean;
};

/** Hints before sharing, such as criteria of the focus without a note. They never block sharing. */
function Hints({ content, gaps }: Pick<ReviewProps, "content" | "gaps">) {
  const { instrument } = useMessages();
  const locale = useLocale();
  const { share, words } = instrument;
  const title = (id: string) =>
    content.rubric.criteria.find((each) => each.id === id)?.title[locale] ?? id;
  const texts = [...content.notes.map((note) => note.text), ...Object.values(content.texts)];
  const names = [...new Set(texts.flatMap((text) => findPupilName(text) ?? []))];
  const untagged = content.notes.filter((note) => note.criteria.length === 0);
  const lines = [
    ...gaps.focusWithoutNote.map((id) => share.focusWithoutNote(title(id))),
    ...gaps.levelWithoutNote.map((id) => share.levelWithoutNote(title(id))),
    ...(gaps.emptyTexts.length > 0
      ? [share.emptyParts(gaps.emptyTexts.map((part) => words[part].label))]
      : []),
    ...(names.length > 0 ? [share.names(names)] : []),
  ];
  if (lines.length === 0 && untagged.length === 0)
    return <p className="text-done">{share.noGaps}</p>;
  return (
    <section aria-labelledby="review-hints">
      <h2 id="review-hints" className="font-serif text-lg font-semibold">
        {share.hints}
      </h2>
      <p className="text-sm text-soft">{share.hintsText}</p>
      <ul className="mt-2 grid list-disc gap-1 ps-5 marker:text-soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {untagged.length > 0 && (
          <li>
            {share.untagged(untagged.length)}
            <ul className="mt-1 grid gap-0.5 text-sm text-soft">
              {untagged.map((note) => (
                <li key={note.id} className="line-clamp-2">
                  {note.text}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

type FormProps = ReviewProps & { form: RouteForm };

/** Whether the observer decides which rows of taps are shared: somebody else reads them, and there are some. */
const choosesRows = ({ visit, tapped }: Pick<ReviewProps, "visit" | "tapped">) =>
  isForOthers(visit.kind) && tapped.length > 0;

function useShareForm({ version, included }: ReviewProps): RouteForm {
  return useRouteForm(
    async () => {
      const forms = await import("../observation-forms");
      return version > 0 ? forms.correctionForm : forms.shareForm;
    },
    { reason: "", rows: [...included] },
  );
}

function ShareForm(props: FormProps) {
  const { visit, observationId, version, content, tapped, form } = props;
  const { instrument, common } = useMessages();
  const { share } = instrument;
  const kind = useKindTexts(visit);
  const corrects = version > 0;
  const forOthers = isForOthers(visit.kind);
  const refused = form.errorOf("form");
  const reasonError = form.errorOf("reason");
  const { errors } = useMessages();
  const label = forOthers
    ? corrects
      ? share.correction(version + 1)
      : share.button(visit.altName)
    : corrects
      ? share.finishCorrection(version + 1)
      : share.finish;
  return (
    <Form
      method="post"
      action={paths.share(observationId)}
      onSubmit={form.onSubmit}
      noValidate
      className="grid gap-4 border-t border-line pt-5"
    >
      <FormAlert text={refused ? errors[refused] : reasonError ? common.checkForm : undefined} />
      {choosesRows(props) && (
        <TapsChoice form={form} content={content} rows={tapped} altName={visit.altName} />
      )}
      {corrects && (
        <TextArea
          form={form}
          name="reason"
          label={share.reason}
          hint={share.reasonHint}
          rows={2}
          maxLength={500}
        />
      )}
      <WhoSees>{kind.whoSeesShared}</WhoSees>
      <p className="text-sm text-soft">{forOthers ? share.permanent : share.permanentFinish}</p>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{label}</Button>
        <LinkButton look="secondary" to={paths.observe(visit.id)}>
          {share.back}
        </LinkButton>
      </div>
    </Form>
  );
}

function Acts(props: FormProps) {
  const { instrument } = useMessages();
  const { share } = instrument;
  const { visit, observationId, version, empty, unchanged } = props;
  const back = (
    <LinkButton look={empty ? "primary" : "secondary"} to={paths.observe(visit.id)}>
      {share.back}
    </LinkButton>
  );
  if (empty)
    return (
      <EmptyState title={share.empty}>
        <p className="mb-4">{share.emptyText}</p>
        {back}
        {version === 0 && (
          <div className="mt-5">
            <DiscardButton visitId={visit.id} />
          </div>
        )}
      </EmptyState>
    );
  if (unchanged)
    return (
      <div>
        <h2 className="font-serif text-lg font-semibold">{share.unchanged(version)}</h2>
        <p className="mt-1 mb-4 text-soft">{share.unchangedText}</p>
        <div className="flex flex-wrap gap-3">
          <PostButton action={paths.correct(observationId)} fields={{ intent: "close" }}>
            {share.leaveAsIs}
          </PostButton>
          {back}
        </div>
        {choosesRows(props) && (
          <Disclosure summary={share.otherTaps} open={props.form.refused} className="mt-3">
            <ShareForm {...props} />
          </Disclosure>
        )}
      </div>
    );
  return (
    <div className="grid gap-5">
      <Hints {...props} />
      <ShareForm {...props} />
      {version === 0 && <DiscardButton visitId={visit.id} />}
    </div>
  );
}

/**
 * Renders the preview of the feedback before it is shared: its content, its readers, hints on what is
 * missing, the choice of the rows of taps that it includes, and the button that shares it.
 */
export function FeedbackReview(props: ReviewProps) {
  const { instrument } = useMessages();
  const locale = useLocale();
  const { visit, content, focus, kept, empty } = props;
  const form = useShareForm(props);
  const rows = isForOthers(visit.kind) ? tickedRows(form) : tapRows;
  const kind = useKindTexts(visit);
  const { share } = instrument;
  return (
    <InstrumentFrame
      visitId={visit.id}
      title={isForOthers(visit.kind) ? share.title : share.titleFinish}
      wide
    >
      <Card>
        <Acts {...props} form={form} />
      </Card>
      {!empty && (
        <>
          <p className="mt-10 mb-4 text-soft">
            {kind.lead} {kept > 0 && instrument.lesson.review.keptBack(kept)}
          </p>
          <FeedbackView
            content={{ ...content, taps: withRows(content.taps, rows) }}
            locale={locale}
            focus={focus}
          />
        </>
      )}
    </InstrumentFrame>
  );
}
