import type { MemberName } from "~/people/people.queries.server";
import { PartnerField, SchoolField } from "~/people/schools/school-fields";
import type { PartnerName, School } from "~/people/schools/schools.queries.server";
import { stageFromName } from "~/people/stage-names";
import { lessonMinutes } from "~/people/vocabulary";
import { ChoiceGroup, SelectField, TextField } from "~/ui/fields";
import { ChevronIcon } from "~/ui/icons";
import { addDays, formatDay } from "~/web/dates";
import type { FormValues } from "~/web/forms/form-data";
import type { RouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { VisitActor } from "./rules";
import { daysAhead, daysBack, isWeekend, periods, usualMinutes } from "./visit-rules";
import type { VisitKind } from "./vocabulary";

/** The choices that the planning page offers. */
export type PlanPageProps = {
  viewer: VisitActor & { name: string };
  alts: MemberName[];
  colleagues: MemberName[];
  kinds: VisitKind[];
  schools: School[];
  partners: PartnerName[];
  defaults: FormValues;
  /** Today as a Japan day. */
  today: string;
};

type Fields = PlanPageProps & { form: RouteForm };

/** Form fields for the kind of a visit and for its two people. */
export function Who({ form, kind, viewer, alts, colleagues, kinds }: Fields & { kind: VisitKind }) {
  const { planning, visits } = useMessages();
  const { plan } = planning;
  const { kinds: kindWords } = visits;
  const isViewer = (people: MemberName[]) => people.every((person) => person.id === viewer.id);
  const named = (person: MemberName) =>
    person.id === viewer.id
      ? visits.summary.youMark(person.name)
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
      <ChoiceGroup
        form={form}
        name="kind"
        label={plan.kind}
        options={kinds.map((each) => ({
          value: each,
          label: kindWords[each].name,
          hint: asks && each === "shadow" ? plan.shadowYou : kindWords[each].hint,
        }))}
      />
    </>
  );
}

/**
 * Form fields for the school, class and partner teacher of a visit; a new school or teacher is created with
 * the visit.
 */
export function Where({ form, schools, partners }: Fields) {
  const { plan } = useMessages().planning;
  return (
    <>
      <SchoolField form={form} schools={schools} words={plan} stages={plan.stages} />
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
        <PartnerField form={form} schools={schools} partners={partners} words={plan} optional />
      </div>
    </>
  );
}

/** Form fields for the day, time and length of a visit. */
export function When({ form, kind, today, schools, viewer }: Fields & { kind: VisitKind }) {
  const { planning, visits, common } = useMessages();
  const locale = useLocale();
  const { plan } = planning;
  const { times } = visits;
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
          label={times.date}
          hint={asks ? plan.dateHintAlt : plan.dateHint}
          min={addDays(today, -daysBack)}
          max={addDays(today, daysAhead)}
        />
        <p aria-live="polite" className="mt-1 text-sm text-soft">
          {/^\d{4}-\d{2}-\d{2}$/.test(date) && isWeekend(date)
            ? times.weekend(formatDay(date, locale))
            : ""}
        </p>
      </div>
      <div className="grid grid-cols-2 gap-5">
        <TextField form={form} name="time" type="time" label={times.time} />
        <SelectField
          form={form}
          name="period"
          label={times.period}
          optional
          options={[
            { value: "", label: times.noPeriod },
            ...periods.map((n) => ({ value: String(n), label: common.period(n) })),
          ]}
        />
      </div>
      <details className="group" open={form.initial("minutes") !== ""}>
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-ai [&::-webkit-details-marker]:hidden">
          <ChevronIcon />
          {plan.otherLength}
        </summary>
        <TextField
          form={form}
          name="minutes"
          inputMode="numeric"
          label={plan.minutes}
          hint={plan.minutesHint}
          placeholder={lesson ? String(usualMinutes(kind, lesson)) : undefined}
          className="sm:max-w-40"
          optional
        />
      </details>
    </>
  );
}
