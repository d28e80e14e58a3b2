import { postedValues } from "~/web/forms/forms.server";

/** True when a request posts "Nothing this time" instead of the form of its page. Leaves the body readable. */
export async function isNothing(request: Request): Promise<boolean> {
  const { intent } = await postedValues(request.clone());
  return intent === "nothing";
}
