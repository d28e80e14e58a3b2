/** The door's two addresses: what a request to them does. Looking changes nothing; only forms do. */
import { redirect } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import { countTry, limits, triesLeft } from "~/people/attempts.server";
import { hashToken } from "~/people/secrets.server";
import type { RequestContext } from "~/web/context";
import { type FormValues, readForm } from "~/web/forms/form-data";
import { postedValues } from "~/web/forms/forms.server";
import { canMail } from "~/web/mail.server";
import { statusOf } from "~/web/refusals/refusals";
import { isRefusal } from "~db/refusal";
import { codeLength, plainCode } from "../link-code";
import { type DoorRequest, doorAccess, doorRequest } from "./access.server";
import { doorAddress, doorLocale } from "./address";
import { noticePage, onward, pinPage, refusalPage, sheetPage } from "./answers.server";
import { forgetCookie, openedSheets } from "./device.server";
import { takeSheet } from "./door.commands.server";
import { forgetEmail, leaveEmail } from "./emails.commands.server";
import { codeForm, emailForm, pinForm } from "./forms";
import { codeIn, type Door, openDoor } from "./opening.server";
import { tryPin, unlockedCookie } from "./pin.server";
import { doorPage } from "./render.server";
import { takeReview, takeShare } from "./review.commands.server";
import { CodePage, type Trouble } from "./small-pages";

const toCodePage = (caller: DoorRequest) => redirect(doorAddress(null, caller.locale));

/**
 * Responds to the opening of a teacher's link: with the role sheet, the page for its PIN, or a notice.
 *
 * @param key last part of the link's address
 */
export async function showDoor(
  request: Request,
  context: RequestContext,
  key: string,
): Promise<Response> {
  const caller = doorRequest(request, context, key);
  const visit = await doorAccess(caller);
  if (visit.kind === "open") return sheetPage(caller, visit.door);
  if (visit.kind === "locked") return pinPage(caller, null);
  return visit.kind === "code" ? toCodePage(caller) : noticePage(caller, visit.kind);
}

async function takeEmail(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const { data, failure } = readForm(emailForm, values);
  if (failure) {
    const emailError = failure.errors.email ?? "bad-email";
    return sheetPage(caller, door, { values, refused: null, emailError });
  }
  if (!canMail()) return noticePage(caller, "none");
  await leaveEmail(door.link, data.email);
  return onward(caller, "email");
}

async function take(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const { intent } = values;
  if (intent === "email") return takeEmail(caller, door, values);
  if (intent === "forget-email") {
    await forgetEmail(door.link);
    return onward(caller, "emailGone");
  }
  if (intent === "review" || intent === "seen") {
    const reviewError = await takeReview(door.link, values, Date.now());
    if (!reviewError) return onward(caller, "review");
    return sheetPage(caller, door, { values, refused: null, emailError: null, reviewError });
  }
  if (intent === "share" || intent === "unshare") {
    await takeShare(door.link, values, Date.now());
    return onward(caller, "shared");
  }
  if (intent !== "sheet" && intent !== "line") return noticePage(caller, "broken");
  const taken = await takeSheet(door.link, values, intent === "sheet");
  if (taken.kind === "done") return onward(caller, taken.word);
  return sheetPage(caller, door, { values, refused: taken, emailError: null });
}

/** Gives the PIN; what was sent before it was asked goes on with it. */
async function givePin(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const { pin } = pinForm.parse({ pin: values.pin });
  const answer = await tryPin(door.link.linkId, door.pinHash, pin);
  if (answer !== "right") return pinPage(caller, answer, values);
  const cookie = await unlockedCookie(caller.key, door, caller.context);
  const { after } = values;
  const response =
    after === undefined ? onward(caller) : await take(caller, door, { ...values, intent: after });
  response.headers.append("Set-Cookie", cookie);
  return response;
}

/**
 * Responds to a form that is posted to a teacher's link: a PIN, the role sheet, a review, a consent or an
 * email address.
 *
 * @param key last part of the link's address
 */
export async function postDoor(
  request: Request,
  context: RequestContext,
  key: string,
): Promise<Response> {
  const caller = doorRequest(request, context, key);
  try {
    const values = await postedValues(request);
    const visit = await doorAccess(caller);
    if (visit.kind === "code") return toCodePage(caller);
    if (visit.kind !== "open" && visit.kind !== "locked") return noticePage(caller, visit.kind);
    const { door } = visit;
    if (values.intent === "pin" && door.pinHash !== null)
      return await givePin(caller, door, values);
    return visit.kind === "open" ? await take(caller, door, values) : pinPage(caller, null, values);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refusalPage(caller, error);
  }
}

async function codePage(
  caller: DoorRequest,
  { trouble = null, code = "" }: { trouble?: Trouble; code?: string } = {},
): Promise<Response> {
  const { locale, request } = caller;
  const others = await openedSheets(request, locale);
  const forgotten = new URL(request.url).searchParams.has("forgotten");
  return doorPage(
    {
      locale,
      title: messagesFor(locale).door.code.title,
      otherLanguage: doorAddress(null, locale === "ja" ? "en" : "ja"),
      body: <CodePage trouble={trouble} code={code} others={others} forgotten={forgotten} />,
    },
    trouble === "wait" ? statusOf["too-many-tries"] : trouble === "wrong" ? 422 : 200,
  );
}

const atShortAddress = (request: Request, context: RequestContext): DoorRequest => ({
  request,
  context,
  key: "",
  locale: doorLocale(new URL(request.url)),
  address: doorAddress(null, doorLocale(new URL(request.url))),
});

/** Responds with the page on which a teacher types the code and PIN from a printed role sheet. */
export const showCodePage = (request: Request, context: RequestContext): Promise<Response> =>
  codePage(atShortAddress(request, context));

/** One wrong code after the other ends somewhere, whoever's they are. @returns whether one more may be tried */
async function mayGuess(address: string): Promise<boolean> {
  return (await triesLeft(limits.linkAddress, address)) > 0;
}

async function countMiss(address: string): Promise<void> {
  await countTry([[limits.linkAddress, address]]).catch((error: unknown) => {
    if (!isRefusal(error, "too-many-tries")) throw error;
  });
}

/**
 * Opens a sheet with a code and its PIN. A code that opens nothing is tried, counted and answered like one
 * whose PIN is wrong.
 */
async function giveCode(caller: DoorRequest, values: FormValues): Promise<Response> {
  const { context, locale } = caller;
  const { data } = readForm(codeForm, values);
  const code = plainCode(data?.code ?? "").slice(0, codeLength);
  const shown = typeof values.code === "string" ? values.code.slice(0, 40) : "";
  if (!(await mayGuess(context.address))) return codePage(caller, { trouble: "wait", code: shown });
  const opening = codeIn(code) ? await openDoor(code) : null;
  const door = opening?.kind === "open" ? opening.door : null;
  const guessedAt = door?.link.linkId ?? hashToken(code);
  const answer = await tryPin(guessedAt, door?.pinHash ?? null, data?.pin ?? "");
  if (!door || answer !== "right") {
    await countMiss(context.address);
    const trouble = answer === "wait" ? "wait" : "wrong";
    return codePage(caller, { trouble, code: shown });
  }
  return redirect(doorAddress(code, locale), {
    status: 303,
    headers: { "Set-Cookie": await unlockedCookie(code, door, context) },
  });
}

/**
 * Responds to the form with a typed code and PIN: redirects to the role sheet, or shows the form again. The
 * same address makes this browser forget its opened role sheets.
 */
export async function postCodePage(request: Request, context: RequestContext): Promise<Response> {
  const caller = atShortAddress(request, context);
  let values: FormValues;
  try {
    values = await postedValues(request);
  } catch {
    return noticePage(caller, "broken");
  }
  if (values.intent !== "forget") return giveCode(caller, values);
  const to = doorAddress(null, caller.locale);
  return redirect(`${to}${to.includes("?") ? "&" : "?"}forgotten`, {
    status: 303,
    headers: { "Set-Cookie": await forgetCookie(context) },
  });
}
