import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postDoor, showDoor } from "~/agree/door/door.server";

export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  showDoor(request, context, params.token ?? "");

export const action = ({ request, context, params }: ActionFunctionArgs) =>
  postDoor(request, context, params.token ?? "");
