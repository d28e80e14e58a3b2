import { Form } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import type { MemberName } from "~/people/people.queries.server";
import type { PartnerName, School } from "~/people/schools.queries.server";
import { lessonMinutes, schoolStages } from "~/people/vocabulary";
import { Button, Card, EmptyState, FormAlert, LinkButton, PageHeader, WhoSees } from "~/ui/basics";
import { ChoiceGroup, SelectField, TextArea, TextField } from "~/ui/fields";
import { addDays, formatDay } from "~/web/dates";
import type { FormValues } from "~/web/form-data";
import { useLocale, useMessages } from "~/web/messages";
import { paths } from "~/web/paths";
import { type RouteForm, useRouteForm } from "~/web/route-form";
import { lineMax, planForm } from "./forms";
import { type Actor, firstStatus } from "./rules";
import { daysAhead, daysBack, isWeekend, stageFromName, usualMinutes } from "./visit-rules";
import type { VisitKind } from "./vocabulary";

export type PlanPageProps = {
  viewer: Actor & { name: string };
  alts: MemberName[];
  colleagues: MemberName[];
  kinds: VisitKind[];
  schools: School[];
  partners: PartnerName[];
  defaults: FormValues;
  /** The Japan day of the request. */
  today: string;
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid content-start gap-5">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {children}
    </Card>
  );
}

/** Planning a visit, or asking for one: who, where, when. */
export function PlanPage(props: PlanPageProps) {
  const { observe } = useMessages();
  const { plan } = observe;
  const { viewer, kinds } = props;
  const asks = !viewer.mentor && !viewer.coordinator;
  const back = { to: paths.visits, label: plan.back };
  const title = asks ? plan.titleAlt : plan.title;
  if (kinds.length === 0)
    return (
      <>
        <PageHeader title={title} back={back} />
        <EmptyState title={plan.noAlts}>
          <p className="mb-4">{plan.noAltsText}</p>
          <LinkButton to={paths.addPeople}>{plan.addAlts}</LinkButton>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={title} lead={asks ? plan.leadAlt : plan.lead} back={back} />
      <PlanForm {...props} />
    </>
  );
}

function PlanForm(props: PlanPageProps) {
  const { observe, common } = useMessages();
  const { plan } = observe;
  const { viewer, defaults } = props;
  const form = useRouteForm(planForm, defaults);
  const typed = (name: string) => String(form.watch(name) ?? "");
  const kind = typed("kind") as VisitKind;
  const altId = typed("altId");
  const pair = { kind, altId, mentorId: typed("mentorId") || null };
  const isRequest = altId !== "" && firstStatus(viewer, pair) === "requested";
  const writesLine = kind !== "self" && kind !== "shadow" && altId === viewer.id;
  return (
    <Form
      method="post"
      action={paths.planVisit}
      onSubmit={form.onSubmit}
      noValidate
      className="grid gap-4 lg:grid-cols-2 lg:gap-6"
    >
      {form.refused && (
        <div className="lg:col-span-2">
          <FormAlert text={common.checkForm} />
        </div>
      )}
      <Part title={plan.who}>
        <Who form={form} kind={kind} {...props} />
      </Part>
      <div className="grid content-start gap-4 lg:gap-6">
        <Part title={plan.where}>
          <Where form={form} {...props} />
        </Part>
        <Part title={plan.when}>
          <When form={form} kind={kind} {...props} />
        </Part>
      </div>
      <div className="grid gap-4 lg:col-span-2">
        {writesLine && (
          <Card className="grid gap-3">
            <TextArea
              form={form}
              name="note"
              label={plan.note}
              hint={plan.noteHint}
              maxLength={lineMax}
              rows={2}
              optional
            />
            <WhoSees>{plan.whoSeesNote}</WhoSees>
          </Card>
        )}
        <WhoSees>{plan.whoSeesPlan}</WhoSees>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button disabled={form.busy} className="w-full sm:w-auto">
            {isRequest ? plan.submitAlt : plan.submit}
          </Button>
          {isRequest && <p className="text-soft">{plan.isRequest}</p>}
        </div>
      </div>
    </Form>
  );
}

type Fields = PlanPageProps & { form: RouteForm };

function Who({ form, kind, viewer, alts, colleagues, kinds }: Fields & { kind: VisitKind }) {
  const { observe } = useMessages();
  const { plan, kinds: kindWords } = observe;
  const isViewer = (people: MemberName[]) => people.every((person) => person.id === viewer.id);
  const named = (person: MemberName) =>
    person.id === viewer.id
      ? plan.youMark(person.name)
      : person.mentor
        ? plan.roleOf(person.name, plan.mentorRole)
        : person.name;
  const options = (people: MemberName[], first: string) => [
    { value: "", label: first },
    ...people.map((person) => ({ value: person.id, label: named(person) })),
  ];
  const asks = isViewer(alts);
  return (
    <>
      <ChoiceGroup
        form={form}
        name="kind"
        label={plan.kind}
        options={kinds.map((each) => ({
          value: each,
          label: kindWords[each].name,
          hint: kindWords[each].hint,
        }))}
      />
      {asks ? (
        <input type="hidden" {...form.register("altId")} value={viewer.id} />
      ) : (
        kind !== "self" && (
          <SelectField
            form={form}
            name="altId"
            label={plan.alt}
            hint={plan.altHint}
            options={options(alts, plan.chooseAlt)}
          />
        )
      )}
      {isViewer(colleagues) ? (
        <>
          <input type="hidden" {...form.register("mentorId")} value={viewer.id} />
          <p>{plan.withYou(viewer.name)}</p>
        </>
      ) : (
        kind !== "self" && (
          <SelectField
            form={form}
            name="mentorId"
            label={plan.colleague}
            hint={asks ? plan.colleagueHintAlt : plan.colleagueHint}
            options={options(
              [...colleagues].sort((a, b) => Number(b.mentor) - Number(a.mentor)),
              plan.chooseColleague,
            )}
          />
        )
      )}
    </>
  );
}

function Where({ form, schools, partners }: Fields) {
  const { observe } = useMessages();
  const { plan } = observe;
  const [left, setLeft] = useState(false);
  const name = String(form.watch("school") ?? "").trim();
  const known = schools.find((school) => school.name === name);
  const schoolNames = new Map(schools.map((school) => [school.id, school.name]));
  // Asked only where the name does not tell: few fields for everybody else.
  const asksStage =
    form.errorOf("stage") !== undefined ||
    (left && name !== "" && !known && stageFromName(name) === null);
  return (
    <>
      <div onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
        <TextField
          form={form}
          name="school"
          label={plan.school}
          hint={plan.schoolHint}
          list="known-schools"
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <datalist id="known-schools">
        {schools.map((school) => (
          <option key={school.id} value={school.name} />
        ))}
      </datalist>
      {asksStage && (
        <SelectField
          form={form}
          name="stage"
          label={plan.stage}
          hint={plan.stageHint}
          options={[
            { value: "", label: plan.chooseStage },
            ...schoolStages.map((stage) => ({ value: stage, label: plan.stages[stage] })),
          ]}
        />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          form={form}
          name="className"
          label={plan.className}
          hint={plan.classHint}
          autoComplete="off"
          maxLength={40}
          optional
        />
        <TextField
          form={form}
          name="partner"
          label={plan.partner}
          hint={plan.partnerHint}
          list="known-partners"
          autoComplete="off"
          maxLength={80}
          optional
        />
      </div>
      <datalist id="known-partners">
        {partners
          .filter((partner) => !known || partner.schoolId === known.id)
          .map((partner) => (
            <option
              key={partner.id}
              value={partner.name}
              label={known ? undefined : schoolNames.get(partner.schoolId)}
            />
          ))}
      </datalist>
    </>
  );
}

function When({ form, kind, today, schools, viewer }: Fields & { kind: VisitKind }) {
  const { observe, common } = useMessages();
  const locale = useLocale();
  const { plan } = observe;
  const date = String(form.watch("date") ?? "");
  const school = String(form.watch("school") ?? "").trim();
  const stage = stageFromName(school);
  const lesson =
    schools.find(({ name }) => name === school)?.lessonMinutes ?? (stage && lessonMinutes[stage]);
  const asks = !viewer.mentor && !viewer.coordinator;
  return (
    <>
      <div>
        <TextField
          form={form}
          name="date"
          type="date"
          label={plan.date}
          hint={asks ? plan.dateHintAlt : plan.dateHint}
          min={addDays(today, -daysBack)}
          max={addDays(today, daysAhead)}
        />
        <p aria-live="polite" className="text-sm text-soft">
          {/^\d{4}-\d{2}-\d{2}$/.test(date) && isWeekend(date)
            ? plan.weekend(formatDay(date, locale))
            : ""}
        </p>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} name="time" type="time" label={plan.time} />
        <SelectField
          form={form}
          name="period"
          label={plan.period}
          optional
          options={[
            { value: "", label: plan.noPeriod },
            ...periods.map((n) => ({ value: String(n), label: common.period(n) })),
          ]}
        />
      </div>
      <TextField
        form={form}
        name="minutes"
        type="text"
        inputMode="numeric"
        label={plan.minutes}
        hint={plan.minutesHint}
        placeholder={lesson ? String(usualMinutes(kind, lesson)) : undefined}
        className="sm:max-w-40"
        optional
      />
    </>
  );
}

/** Schools ring for at most ten; few have more than seven. */
const periods = [1, 2, 3, 4, 5, 6, 7, 8];
