import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postDoor, showDoor } from "~/agree/door/door.server";

/** Shows the role sheet, or the page for its PIN, to a teacher who opens their secret link. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  showDoor(request, context, params.token ?? "");

/** Handles a form that a teacher posts to their secret link, such as a PIN or a change of the role sheet. */
export const action = ({ request, context, params }: ActionFunctionArgs) =>
  postDoor(request, context, params.token ?? "");
