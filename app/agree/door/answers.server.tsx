/** The door's answers: which page, with which status and cookies. */
import { redirect } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import type { ErrorCode } from "~/web/forms/fields";
import type { FormValues } from "~/web/forms/form-data";
import { canMail } from "~/web/mail.server";
import { statusOf } from "~/web/refusals/refusals";
import type { Refusal, RefusalCode } from "~db/refusal";
import type { DoorRequest } from "./access.server";
import { doorAddress } from "./address";
import { openedSheets, rememberCookie } from "./device.server";
import type { Taken } from "./door.commands.server";
import { doorView } from "./door.queries.server";
import { type DoneWord, DoorPage } from "./door-page";
import { halfHidden, teacherEmail } from "./emails.commands.server";
import type { Door } from "./opening.server";
import { doorPage } from "./render.server";
import { ReviewPart } from "./review";
import { doorReviews } from "./review.queries.server";
import { SharePart } from "./review-share";
import { saidAs } from "./said.queries.server";
import { SaidPart } from "./said-part";
import { NoticePage } from "./small-pages";

/** The address of this page in the other language. */
export const other = ({ key, locale }: DoorRequest) =>
  doorAddress(key, locale === "ja" ? "en" : "ja");

const doneWords: readonly string[] = [
  "confirmed",
  "changed",
  "sent",
  "together",
  "email",
  "emailGone",
  "review",
  "shared",
] satisfies DoneWord[];

type Notice = "gone" | "none" | "tooMany" | "broken" | "alt" | "disowned";

/** What each notice tells in HTTP. */
const codes: Record<Notice, RefusalCode> = {
  gone: "ended-link",
  none: "not-found",
  tooMany: "too-many-tries",
  broken: "unreadable",
  alt: "forbidden",
  disowned: "ended-link",
};

/**
 * Responds with a notice when a teacher's link opens nothing or a request cannot be handled. The notice
 * reveals nothing about the role sheet.
 */
export function noticePage(caller: DoorRequest, kind: Notice): Response {
  const { title } = messagesFor(caller.locale).door[kind];
  return doorPage(
    {
      locale: caller.locale,
      title,
      otherLanguage: other(caller),
      body: <NoticePage kind={kind} />,
    },
    statusOf[codes[kind]],
  );
}

/**
 * Responds to a refusal with a notice in the teacher's language.
 *
 * @throws a refusal for which the teacher's pages have no notice
 */
export function refusalPage(caller: DoorRequest, refusal: Refusal): Response {
  const notices: Partial<Record<RefusalCode, Notice>> = {
    "ended-link": "gone",
    "not-found": "none",
    "too-many-tries": "tooMany",
    unreadable: "broken",
    "too-large": "broken",
  };
  const notice = notices[refusal.code];
  if (!notice) throw refusal;
  return noticePage(caller, notice);
}

/** What could not be taken, to be drawn again as it was sent. */
export type Again = {
  values: FormValues;
  refused: Extract<Taken, { kind: "refused" }> | null;
  emailError: ErrorCode | null;
  /** Why a review could not be taken. */
  reviewError?: ErrorCode | null;
};

const typed = (value: FormValues[string] | undefined): string =>
  typeof value === "string" ? value : "";

/**
 * Responds with the teacher's page of a role sheet.
 *
 * @param again the submitted form that could not be stored, to be shown again; null to show the stored sheet
 */
export async function sheetPage(
  caller: DoorRequest,
  door: Door,
  again: Again | null = null,
): Promise<Response> {
  const { request, context, key, locale, address } = caller;
  const messages = messagesFor(locale);
  const [view, stored, others, reviews, said] = await Promise.all([
    doorView(door, locale),
    teacherEmail({ ...door.link, altId: door.altId }),
    openedSheets(request, locale, { key, door }),
    doorReviews(door, locale, Date.now()),
    saidAs(door),
  ]);
  const word = again ? null : new URL(request.url).searchParams.get("done");
  const done = word !== null && doneWords.includes(word) ? (word as DoneWord) : null;
  const { refused = null, values = {}, emailError = null, reviewError = null } = again ?? {};
  const words = (code: ErrorCode | null) => code && messages.errors[code];
  const headers = new Headers({ "Set-Cookie": await rememberCookie(request, key, context) });
  return doorPage(
    {
      locale,
      title: messages.door.title(view.sheet.altName),
      otherLanguage: other(caller),
      body: (
        <DoorPage
          view={view}
          address={address}
          done={done}
          refused={
            refused && {
              content: refused.content ?? view.sheet.head.content,
              message: typed(values.message),
              clashes: refused.clashes,
              trouble: refused.trouble,
              messageError: words(refused.messageError),
            }
          }
          email={
            canMail() || stored
              ? {
                  stored: stored && halfHidden(stored),
                  typed: emailError ? typed(values.email) : "",
                  error: words(emailError),
                }
              : null
          }
          others={others}
          early={
            reviews && (
              <ReviewPart
                reviews={reviews}
                address={address}
                refused={
                  reviewError && {
                    lessonId: typed(values.lesson),
                    values: Object.fromEntries(
                      Object.entries(values).map(([name, value]) => [name, typed(value)]),
                    ),
                    error: messages.errors[reviewError],
                  }
                }
              />
            )
          }
        >
          {reviews && (
            <SharePart address={address} altName={view.sheet.altName} shares={reviews.shares} />
          )}
          <SaidPart said={said} pinAt={door.pinAt} address={address} />
        </DoorPage>
      ),
    },
    again ? 422 : 200,
    headers,
  );
}

/**
 * Redirects the teacher to the page of the role sheet.
 *
 * @param done word that selects the message on the page about the finished action
 */
export const onward = (caller: DoorRequest, done?: DoneWord | "disowned"): Response =>
  redirect(doorAddress(caller.key, caller.locale, done), { status: 303 });
