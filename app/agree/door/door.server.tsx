/** The door's two addresses: what a request to them does. Looking changes nothing; only forms do. */
import { redirect } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import { countTry, limits, triesLeft } from "~/people/attempts.server";
import type { RequestContext } from "~/web/context";
import { type FormValues, readForm } from "~/web/forms/form-data";
import { postedValues } from "~/web/forms/forms.server";
import { canMail } from "~/web/mail.server";
import { statusOf } from "~/web/refusals/refusals";
import { isRefusal } from "~db/refusal";
import { findAgreement } from "../agreements.queries.server";
import { codeLength, plainCode } from "../link-code";
import { contractAllows } from "../rules";
import { type DoorAccess, type DoorRequest, doorAccess, doorRequest } from "./access.server";
import { doorAddress, doorLocale } from "./address";
import { noticePage, onward, refusalPage, sheetPage } from "./answers.server";
import { forgetCookies, openedSheets } from "./device.server";
import { takeSheet } from "./door.commands.server";
import { forgetEmail, leaveEmail } from "./emails.commands.server";
import { codeForm, emailForm, newPinError, pinForm } from "./forms";
import { codeIn, type Door, openDoor } from "./opening.server";
import { choosePin, disownPin } from "./pin.commands.server";
import { tryPin, unlockedCookie } from "./pin.server";
import { newPinPage, pinPage } from "./pin-answers.server";
import { doorPage } from "./render.server";
import { takeReview, takeShare } from "./review.commands.server";
import type { Trouble } from "./small-frame";
import { CodePage } from "./small-pages";

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
  if (visit.kind === "locked") return pinPage(caller, visit.door, null);
  if (visit.kind === "code") return toCodePage(caller);
  const isDisowned = new URL(request.url).searchParams.get("done") === "disowned";
  return noticePage(caller, visit.kind === "gone" && isDisowned ? "disowned" : visit.kind);
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
    const reviewError = await takeReview(door, values, Date.now());
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

/** Sets the cookie that remembers the PIN, and processes the form that was sent before the PIN was asked. */
async function unlock(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const device = values.own === "yes" ? "own" : "shared";
  const cookie = await unlockedCookie(caller.key, door, caller.context, device);
  const { after } = values;
  const response =
    after === undefined ? onward(caller) : await take(caller, door, { ...values, intent: after });
  response.headers.append("Set-Cookie", cookie);
  return response;
}

async function givePin(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const { pin } = pinForm.parse({ pin: values.pin });
  const answer = await tryPin(door.pinHash, pin);
  if (answer !== "right") return pinPage(caller, door, answer, values);
  return unlock(caller, door, values);
}

/** The intents of forms in the teacher's name. Before a PIN is chosen, they lead to the page that asks for one. */
const acts = ["sheet", "line", "email", "forget-email", "review", "seen", "share", "unshare"];

async function asksForNewPin({ link, pinHash }: Door, { intent }: FormValues): Promise<boolean> {
  if (pinHash !== null || typeof intent !== "string" || !acts.includes(intent)) return false;
  // A sheet that only informs takes no answer.
  const sheet = await findAgreement({ party: "teacher", link }, link.agreementId);
  return contractAllows("teacher", "confirm", sheet.mode);
}

async function takeNewPin(caller: DoorRequest, door: Door, values: FormValues): Promise<Response> {
  const { pin } = pinForm.parse({ pin: values.pin });
  const error = newPinError(pin);
  if (error) return newPinPage(caller, door, values, error);
  const pinHash = await choosePin(door.link, pin);
  if (pinHash === null) return pinPage(caller, door, null, values);
  return unlock(caller, { ...door, pinHash, pinAt: Date.now() }, values);
}

async function takeAtDoor(
  caller: DoorRequest,
  visit: Extract<DoorAccess, { door: Door }>,
  values: FormValues,
): Promise<Response> {
  const { door } = visit;
  const { intent } = values;
  if (intent === "not-mine" && door.pinHash !== null) {
    await disownPin(door.link);
    return onward(caller, "disowned");
  }
  if (intent === "new-pin" && door.pinHash === null) return takeNewPin(caller, door, values);
  if (intent === "pin" && door.pinHash !== null) return givePin(caller, door, values);
  if (visit.kind === "locked") return pinPage(caller, door, null, values);
  if (await asksForNewPin(door, values)) return newPinPage(caller, door, values);
  return take(caller, door, values);
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
    return await takeAtDoor(caller, visit, values);
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
  if (door && door.pinHash === null) return redirect(doorAddress(code, locale), { status: 303 });
  const answer = await tryPin(door?.pinHash ?? null, data?.pin ?? "", code);
  if (!door || answer !== "right") {
    await countMiss(context.address);
    const trouble = answer === "wait" ? "wait" : "wrong";
    return codePage(caller, { trouble, code: shown });
  }
  return redirect(doorAddress(code, locale), {
    status: 303,
    headers: { "Set-Cookie": await unlockedCookie(code, door, context, "shared") },
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
  const headers = new Headers();
  for (const cookie of await forgetCookies(request, context)) headers.append("Set-Cookie", cookie);
  return redirect(`${to}${to.includes("?") ? "&" : "?"}forgotten`, { status: 303, headers });
}
