import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef } from "react";
import { type FieldValues, type Resolver, useForm } from "react-hook-form";
import type * as z from "zod/mini";
import type { ErrorCode } from "./fields";
import type { FormValues } from "./form-data";
import { useFormFailure } from "./form-failure";

const asFieldErrors = (errors: Record<string, ErrorCode>) =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );

const noErrors = {};

/** The validation errors of the values, or nothing when the schema cannot be loaded. */
async function check(loadSchema: () => Promise<z.ZodMiniType>, values: FormValues) {
  try {
    const [{ readForm }, schema] = await Promise.all([import("./form-data"), loadSchema()]);
    return readForm(schema, values);
  } catch {
    return undefined;
  }
}

export type RouteForm = ReturnType<typeof useRouteForm>;

/**
 * Sets up the form of a route, with one zod schema for react-hook-form and for the route's action. Before
 * hydration the form is a plain HTML form. After the action has refused the form, the page shows the
 * submitted values and the errors, with and without JavaScript.
 *
 * @param loadSchema imports the form's schema. Schemas and zod are loaded after hydration; when they cannot
 * be loaded, only the action validates
 * @param defaults initial values, as the browser submits them
 * @param name distinguishes several forms of one route, as given to `handleForm`
 */
export function useRouteForm(
  loadSchema: () => Promise<z.ZodMiniType>,
  defaults: FormValues = {},
  name?: string,
) {
  const answer = useFormFailure();
  const failure = answer?.form === name ? answer : undefined;
  const submit = useSubmit();
  const navigation = useNavigation();
  const load = useRef(loadSchema);
  load.current = loadSchema;
  const resolver: Resolver<FieldValues> = async (values) => {
    const checked = await check(load.current, values);
    return checked?.failure
      ? { values: {}, errors: asFieldErrors(checked.failure.errors) }
      : { values, errors: {} };
  };
  const errors = useMemo(() => (failure ? asFieldErrors(failure.errors) : noErrors), [failure]);
  const values: FormValues = { ...defaults, ...failure?.values };
  const { register, handleSubmit, formState, watch, setValue, getValues, setFocus } =
    useForm<FieldValues>({ defaultValues: values, resolver, errors, mode: "onTouched" });

  useEffect(() => {
    void check(load.current, {});
  }, []);

  useEffect(() => {
    const [first] = Object.keys(errors);
    if (first) setFocus(first);
  }, [errors, setFocus]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    return handleSubmit(() => submit(submitter instanceof HTMLButtonElement ? submitter : form))(
      event,
    );
  };

  const shown = { ...asFieldErrors(failure?.errors ?? {}), ...formState.errors };
  return {
    register,
    watch,
    setValue,
    getValues,
    /** Handler for the form element. */
    onSubmit,
    /** The initial value of a field. */
    initial: (field: string): string => {
      const value = values[field];
      return Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
    },
    /** The initially checked values of a group of checkboxes. */
    initialList: (field: string): string[] => {
      const value = values[field];
      return Array.isArray(value) ? value : value ? [value] : [];
    },
    errorOf: (field: string): ErrorCode | undefined =>
      shown[field]?.message as ErrorCode | undefined,
    /** True when the action has refused the submitted values. */
    refused: failure !== undefined && !failure.tooMany,
    busy: navigation.state !== "idle" && navigation.formMethod === "POST",
  };
}
