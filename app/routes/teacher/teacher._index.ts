import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postCodePage, showCodePage } from "~/agree/door/door.server";

export const loader = ({ request, context }: LoaderFunctionArgs) => showCodePage(request, context);

export const action = ({ request, context }: ActionFunctionArgs) => postCodePage(request, context);
