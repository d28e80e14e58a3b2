/** The pages of schools and their partner teachers. */
import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { SelectField, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { Written } from "~/ui/written";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { lessonMinutes, partnerKinds, type SchoolStage, schoolStages } from "../vocabulary";
import { QuietWeeks } from "./quiet-weeks";
import type { School, SchoolPage, Teacher } from "./schools.queries.server";

/** The path of a school's page with the form of one teacher open. */
const teacherAddress = (schoolId: string, teacherId: string) =>
  `${paths.school(schoolId)}?teacher=${teacherId}#teacher`;

function SchoolFields({ form }: { form: ReturnType<typeof useRouteForm> }) {
  const { people } = useMessages();
  const { schools, stages } = people;
  const stage = (form.watch("stage") ?? form.initial("stage")) as SchoolStage;
  const before = useRef(stage);
  // A lesson length that equals the default of the stage follows a change of stage; any other stays.
  useEffect(() => {
    if (stage === before.current) return;
    const typed = String(form.getValues("lessonMinutes") ?? "");
    if (typed === "" || typed === String(lessonMinutes[before.current]))
      form.setValue("lessonMinutes", String(lessonMinutes[stage]));
    before.current = stage;
  });
  return (
    <>
      <TextField form={form} name="name" label={schools.name} />
      <SelectField
        form={form}
        name="stage"
        label={schools.stage}
        options={schoolStages.map((value) => ({ value, label: stages[value] }))}
      />
      <TextField
        form={form}
        name="lessonMinutes"
        label={schools.lesson}
        hint={schools.lessonHint}
        inputMode="numeric"
        className="max-w-32"
      />
    </>
  );
}

/** Page with the list of schools and the form that adds a school. */
export function SchoolsPage({ schools }: { schools: (School & { teachers: number })[] }) {
  const { people, common } = useMessages();
  const text = people.schools;
  const form = useRouteForm(async () => (await import("../forms")).schoolForm, { stage: "es" });
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        {schools.length === 0 ? (
          <EmptyState title={text.none}>{text.noneText}</EmptyState>
        ) : (
          <Card>
            <ul>
              {schools.map((school) => (
                <li
                  key={school.id}
                  className="border-b border-line py-2 last:border-0 sm:flex sm:items-baseline sm:justify-between sm:gap-x-4"
                >
                  <Link
                    to={paths.school(school.id)}
                    className={`${textLink} inline-flex min-h-11 items-center font-medium`}
                  >
                    <Written text={school.name} />
                  </Link>
                  <span className="block text-sm text-soft">
                    {common.facts([
                      people.stages[school.stage],
                      common.minutes(school.lessonMinutes),
                      text.teachers(school.teachers),
                    ])}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card aria-labelledby="add">
          <SectionTitle id="add">{text.add}</SectionTitle>
          <Form
            method="post"
            action={paths.schools}
            onSubmit={form.onSubmit}
            className="grid gap-5"
            noValidate
          >
            {form.refused && <FormAlert text={common.checkForm} />}
            <SchoolFields form={form} />
            <WhoSees>{text.whoSees}</WhoSees>
            <Button disabled={form.busy} className="justify-self-start">
              {text.submit}
            </Button>
          </Form>
        </Card>
      </div>
    </>
  );
}

function TeacherForm({ school, teacher }: { school: SchoolPage; teacher: Teacher | null }) {
  const { people, common } = useMessages();
  const text = people.schools;
  const form = useRouteForm(
    async () => (await import("../forms")).teacherForm,
    {
      teacherName: teacher?.name ?? "",
      teacherReading: teacher?.nameReading ?? "",
      teacherAddressedAs: teacher?.addressedAs ?? "",
      teacherKind: teacher?.kind ?? (school.stage === "es" ? "homeroom" : "jte"),
    },
    "teacher",
  );
  return (
    <Form
      method="post"
      action={teacher ? teacherAddress(school.id, teacher.id) : paths.school(school.id)}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      {form.refused && <FormAlert text={common.checkForm} />}
      <input type="hidden" name="intent" value="teacher" />
      <input type="hidden" {...form.register("teacherId")} value={teacher?.id ?? ""} />
      <TextField form={form} name="teacherName" label={people.fields.name} autoComplete="off" />
      <TextField
        form={form}
        name="teacherReading"
        label={text.teacherReading}
        hint={text.teacherReadingHint}
        optional
        lang="ja"
        autoComplete="off"
      />
      <TextField
        form={form}
        name="teacherAddressedAs"
        label={text.teacherAddressedAs}
        hint={text.teacherAddressedAsHint}
        optional
        autoComplete="off"
      />
      <SelectField
        form={form}
        name="teacherKind"
        label={text.teacherKind}
        options={partnerKinds.map((value) => ({ value, label: people.partnerKinds[value] }))}
      />
      <WhoSees>{text.whoSees}</WhoSees>
      <Button disabled={form.busy} className="justify-self-start">
        {teacher ? common.save : text.teacherSubmit}
      </Button>
    </Form>
  );
}

/** Page of a school: its form, its teachers, and the form of one teacher or a new one. */
export function SchoolRoutePage({
  school,
  teacher,
}: {
  school: SchoolPage;
  teacher: Teacher | null;
}) {
  const { people, common } = useMessages();
  const text = people.schools;
  const form = useRouteForm(
    async () => (await import("../forms")).schoolForm,
    { name: school.name, stage: school.stage, lessonMinutes: String(school.lessonMinutes) },
    "school",
  );
  return (
    <>
      <PageHeader title={school.name} back={{ to: paths.schools, label: text.title }} />
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <Card aria-labelledby="teachers">
          <SectionTitle id="teachers">{text.teachersTitle}</SectionTitle>
          <p className="-mt-2 mb-3 text-soft">{text.teachersLead}</p>
          {school.teachers.length === 0 && <p className="mb-4">{text.noTeachers}</p>}
          <ul className="mb-6">
            {school.teachers.map((each) => (
              <li
                key={each.id}
                className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2"
              >
                <span>
                  <span className="font-medium">
                    <Written text={each.name} />
                  </span>
                  {each.nameReading && (
                    <span lang="ja" className="ms-2 text-sm text-soft">
                      {each.nameReading}
                    </span>
                  )}
                  <span className="block text-sm text-soft">{people.partnerKinds[each.kind]}</span>
                </span>
                <Link
                  to={teacherAddress(school.id, each.id)}
                  aria-label={text.changeOf(each.name)}
                  className={`${textLink} inline-flex min-h-11 items-center`}
                >
                  {common.change}
                </Link>
              </li>
            ))}
          </ul>
          <h3 id="teacher" className="mb-3 font-serif text-lg font-semibold">
            {teacher ? text.editTeacher(teacher.name) : text.addTeacher}
          </h3>
          <TeacherForm
            key={`${teacher?.id ?? "new"} ${school.teachers.length}`}
            school={school}
            teacher={teacher}
          />
          {teacher && (
            <Link
              to={paths.school(school.id)}
              className={`${textLink} mt-3 inline-flex min-h-11 items-center`}
            >
              {text.addTeacher}
            </Link>
          )}
        </Card>
        <Card aria-labelledby="school">
          <SectionTitle id="school">{text.edit}</SectionTitle>
          <Form
            method="post"
            action={paths.school(school.id)}
            onSubmit={form.onSubmit}
            className="grid gap-5"
            noValidate
          >
            {form.refused && <FormAlert text={common.checkForm} />}
            <input type="hidden" name="intent" value="school" />
            <SchoolFields form={form} />
            <Button disabled={form.busy} look="secondary" className="justify-self-start">
              {common.save}
            </Button>
          </Form>
        </Card>
        <QuietWeeks schoolId={school.id} weeks={school.quietWeeks} />
      </div>
    </>
  );
}
