import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postCodePage, showCodePage } from "~/agree/door/door.server";

/** Shows the page on which a teacher types the code and PIN from a printed role sheet. */
export const loader = ({ request, context }: LoaderFunctionArgs) => showCodePage(request, context);

/**
 * Handles two forms. The form with the code and PIN from paper: redirects to the role sheet, or shows the form again.
 * The form "forget": deletes the cookie that lists the role sheets opened in this browser.
 */
export const action = ({ request, context }: ActionFunctionArgs) => postCodePage(request, context);
