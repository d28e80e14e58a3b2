import { Form } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FieldError } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { controlStyles } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { timeOf } from "~/web/dates";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { useTransferDraft } from "./transfer-draft";
import type { TransferContext } from "./transfer-form";
import { firstLines, type LineField, lineFields, mostLines } from "./transfer-rules";

/** A saved note of the observation. */
type SavedLine = { id: string; text: string; notedAt: number; titles: string[] };

export type TransferProps = {
  viewerId: string;
  visitId: string;
  visitTitle: string;
  /** True for a second observer: their notes do not become feedback. */
  second: boolean;
  begun: boolean;
  context: TransferContext;
  /** Ids created with the form; they make a double submit idempotent. */
  startId: string;
  ids: { note: string; operation: string }[];
  saved: SavedLine[];
};

/**
 * Renders the form that transfers a lesson noted on paper: rows of time, note and tag, made for keyboard use.
 */
export function TransferPage(props: TransferProps) {
  const { visitId, visitTitle, context, saved } = props;
  const { transfer } = useMessages().observePaper;
  const end = context.startedAt + context.minutes * 60_000;
  return (
    <>
      <PageHeader
        back={{ to: paths.visit(visitId), label: visitTitle }}
        title={transfer.title}
        lead={transfer.lead}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid gap-6">
          {/* The key changes when lines have been saved, so that the form starts over with new ids. */}
          <TransferForm key={saved.length} {...props} />
          {saved.length > 0 && <Saved visitId={visitId} saved={saved} />}
        </div>
        <Card aria-labelledby="criteria">
          <SectionTitle id="criteria">{transfer.criteria}</SectionTitle>
          <p className="mb-3 tabular-nums">
            {transfer.lesson(timeOf(context.startedAt), timeOf(end))}
          </p>
          <ol className="list-decimal ps-7 text-sm marker:text-soft marker:tabular-nums">
            {context.criteria.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}

function Saved({ visitId, saved }: Pick<TransferProps, "visitId" | "saved">) {
  const { transfer } = useMessages().observePaper;
  return (
    <section aria-labelledby="saved">
      <SectionTitle id="saved">{transfer.saved}</SectionTitle>
      <p className="-mt-2 mb-3 text-soft">{transfer.savedCount(saved.length)}</p>
      <ol className="divide-y divide-line border-y border-line">
        {saved.map((line) => (
          <li key={line.id} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 py-2">
            <span className="text-soft tabular-nums">{timeOf(line.notedAt)}</span>
            <span>
              {line.text}
              {line.titles.length > 0 && (
                <span className="block text-sm text-soft">{line.titles.join(" / ")}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <LinkButton look="secondary" to={paths.observe(visitId)} className="mt-4">
        {transfer.toObservation}
      </LinkButton>
    </section>
  );
}

/** Default values of the form, with the ids of every possible row. */
const defaultsOf = ({ ids }: Pick<TransferProps, "ids">) =>
  Object.fromEntries(
    ids.flatMap(({ note, operation }, row) => [
      [`id-${row}`, note],
      [`op-${row}`, operation],
      ...lineFields.map((name) => [`${name}-${row}`, ""]),
    ]),
  ) as Record<string, string>;

function TransferForm(props: TransferProps) {
  const { viewerId, visitId, second, begun, saved } = props;
  const { observePaper, common, errors } = useMessages();
  const { transfer } = observePaper;
  // Kept from the first render: a revalidation must not replace the ids of lines that are being typed.
  const [{ ids, startId, context }] = useState(props);
  const form = useRouteForm(
    async () => (await import("./transfer-form")).transferForm({ ...context, now: Date.now() }),
    defaultsOf({ ids }),
  );
  const isFilled = (row: number) => lineFields.some((name) => form.initial(`${name}-${row}`));
  const filled = ids.flatMap((_, row) => (isFilled(row) ? [row + 1] : []));
  const [rows, setRows] = useState(Math.max(firstLines, ...filled));
  const more = (atLeast: number) => setRows((n) => Math.min(mostLines, Math.max(n, atLeast)));
  useTransferDraft(form, { viewerId, visitId, savedIds: saved.map(({ id }) => id) }, more);
  const [wanted, setWanted] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLInputElement>(`[name=time-${wanted}]`)?.focus();
    setWanted(null);
  }, [wanted]);
  const goTo = (row: number) => {
    if (row >= mostLines) return;
    more(row + 1);
    setWanted(row);
  };
  return (
    <Form
      method="post"
      action={paths.transfer(visitId)}
      onSubmit={form.onSubmit}
      noValidate
      // The draft of this form keeps the ids of its lines.
      data-draft="own"
      className="grid gap-4"
    >
      {form.refused && (
        <FormAlert text={form.errorOf("form") ? errors["changed-meanwhile"] : common.checkForm} />
      )}
      <div className="text-sm text-soft">
        <p>{transfer.timeHelp}</p>
        <p>{transfer.tagHelp}</p>
      </div>
      <input type="hidden" name="start" value={form.initial("start") || startId} />
      <datalist id="criteria-list">
        {context.criteria.map(({ id, title }, n) => (
          <option key={id} value={`${n + 1} ${title}`} />
        ))}
      </datalist>
      <ol ref={list} className="grid gap-4 sm:gap-2">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are identified by their number
          <Row key={row} row={row} form={form} onEnter={() => goTo(row + 1)} />
        ))}
      </ol>
      {!begun && <p className="text-sm text-soft">{transfer.afterwards}</p>}
      <WhoSees>{second ? transfer.whoSeesSecond : transfer.whoSees}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{transfer.submit}</Button>
        <LinkButton look="quiet" to={paths.visit(visitId)}>
          {common.back}
        </LinkButton>
      </div>
    </Form>
  );
}

const widths: Record<LineField, string> = {
  time: "sm:col-start-2 row-start-1 col-start-2",
  note: "col-span-3 sm:col-span-1 sm:col-start-3 row-start-2 sm:row-start-1",
  tag: "col-start-3 sm:col-start-4 row-start-1",
};

function Row({ row, form, onEnter }: { row: number; form: RouteForm; onEnter: () => void }) {
  const { observePaper, errors, common } = useMessages();
  const { transfer } = observePaper;
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that ends an IME composition does not end the line. Safari reports it by key code 229 alone.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <li className="grid grid-cols-[2rem_6rem_minmax(0,1fr)] items-start gap-x-2 gap-y-1 sm:grid-cols-[2rem_6rem_minmax(0,3fr)_minmax(0,1.2fr)]">
      <span aria-hidden="true" className="row-start-1 mt-3.5 text-end text-sm text-soft">
        {row + 1}
      </span>
      {lineFields.map((field) => {
        const name = `${field}-${row}`;
        const error = form.errorOf(name);
        return (
          <div key={name} className={widths[field]}>
            <input
              {...form.register(name)}
              id={name}
              defaultValue={form.initial(name)}
              aria-label={common.labelled(transfer.line(row + 1), transfer[field])}
              placeholder={transfer[field]}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
              autoComplete="off"
              list={field === "tag" ? "criteria-list" : undefined}
              onKeyDown={onKeyDown}
              className={controlStyles}
            />
            <FieldError name={name} text={error && errors[error]} />
          </div>
        );
      })}
      <input
        type="hidden"
        {...form.register(`id-${row}`)}
        defaultValue={form.initial(`id-${row}`)}
      />
      <input
        type="hidden"
        {...form.register(`op-${row}`)}
        defaultValue={form.initial(`op-${row}`)}
      />
    </li>
  );
}
