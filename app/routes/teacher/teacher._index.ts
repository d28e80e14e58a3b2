import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postCodePage, showCodePage } from "~/agree/door/door.server";

/** Shows the page on which a teacher types the code and PIN from a printed role sheet. */
export const loader = ({ request, context }: LoaderFunctionArgs) => showCodePage(request, context);

/**
 * Handles the form with a typed code and PIN: redirects to the role sheet, or shows the form again. The same
 * address makes this browser forget its opened role sheets.
 */
export const action = ({ request, context }: ActionFunctionArgs) => postCodePage(request, context);
