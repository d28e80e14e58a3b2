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

/** The form's answer to what was typed, or nothing where its schema cannot be loaded. */
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
 * A form of a route: react-hook-form in front, the route's action behind, one zod schema for both. Before
 * JavaScript arrives it is a plain form; when the action refuses it, what was typed and the errors come
 * back into it either way.
 *
 * @param loadSchema brings the form's schema, as the action uses it. Schemas and zod come after the page can
 *   be used; where they cannot come, the action alone checks
 * @param defaults what the fields hold at first, as the browser would send it
 * @param name tells forms of one route apart, as given to `handleForm`
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
    /** Goes on the form element beside its method and action. */
    onSubmit,
    /** What a field holds when the page is drawn. */
    initial: (field: string): string => {
      const value = values[field];
      return Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
    },
    /** The ticked values of a group when the page is drawn. */
    initialList: (field: string): string[] => {
      const value = values[field];
      return Array.isArray(value) ? value : value ? [value] : [];
    },
    errorOf: (field: string): ErrorCode | undefined =>
      shown[field]?.message as ErrorCode | undefined,
    /** True when the action has sent the form back for something that was typed. */
    refused: failure !== undefined && !failure.tooMany,
    busy: navigation.state !== "idle" && navigation.formMethod === "POST",
  };
}
