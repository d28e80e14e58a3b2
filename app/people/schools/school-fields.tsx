/** Fields for a school and a partner teacher, chosen from lists or new. */
import { useEffect, useState } from "react";
import { SelectField, TextField } from "~/ui/fields";
import type { RouteForm } from "~/web/forms/route-form";
import { stageFromName } from "../stage-names";
import { type SchoolStage, schoolStages } from "../vocabulary";
import type { PartnerName, School } from "./schools.queries.server";

/** A debounced text; empty on the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 800);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const typedSchool = (form: RouteForm) =>
  String(form.watch("school") ?? form.initial("school")).trim();

type SchoolWords = {
  school: string;
  schoolHint: string;
  stage: string;
  stageHint: string;
  chooseStage: string;
};

/**
 * Form field for a school. It asks for the stage (such as elementary) only for a new school whose name does
 * not tell it.
 */
export function SchoolField({
  form,
  schools,
  words,
  stages,
}: {
  form: RouteForm;
  schools: School[];
  words: SchoolWords;
  stages: Record<SchoolStage, string>;
}) {
  const name = typedSchool(form);
  const settled = useSettled(name);
  const known = schools.some((school) => school.name === name);
  const asksStage =
    form.errorOf("stage") !== undefined ||
    (settled !== "" && settled === name && !known && stageFromName(name) === null);
  return (
    <>
      <TextField
        form={form}
        name="school"
        label={words.school}
        hint={words.schoolHint}
        list="known-schools"
        autoComplete="off"
        maxLength={80}
      />
      <datalist id="known-schools">
        {schools.map((school) => (
          <option key={school.id} value={school.name} />
        ))}
      </datalist>
      {asksStage && (
        <SelectField
          form={form}
          name="stage"
          label={words.stage}
          hint={words.stageHint}
          options={[
            { value: "", label: words.chooseStage },
            ...schoolStages.map((stage) => ({ value: stage, label: stages[stage] })),
          ]}
        />
      )}
    </>
  );
}

/**
 * Form field for a partner teacher. It suggests the teachers of the chosen school, or all teachers before a
 * school is chosen.
 */
export function PartnerField({
  form,
  schools,
  partners,
  words,
  optional,
}: {
  form: RouteForm;
  schools: School[];
  partners: PartnerName[];
  words: { partner: string; partnerHint: string };
  optional?: boolean;
}) {
  const name = typedSchool(form);
  const known = schools.find((school) => school.name === name);
  const schoolNames = new Map(schools.map((school) => [school.id, school.name]));
  return (
    <>
      <TextField
        form={form}
        name="partner"
        label={words.partner}
        hint={words.partnerHint}
        list="known-partners"
        autoComplete="off"
        maxLength={80}
        optional={optional}
      />
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
