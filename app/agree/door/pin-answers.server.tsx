/** The door's answers about the PIN: the page that asks for it, and the page on which the teacher chooses it. */
import { messagesFor } from "~/messages/all.server";
import { formatDateTime } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import type { FormValues } from "~/web/forms/form-data";
import { statusOf } from "~/web/refusals/refusals";
import type { DoorRequest } from "./access.server";
import { other } from "./answers.server";
import { senderName } from "./door-view";
import type { Door } from "./opening.server";
import { NewPinPage, PinPage } from "./pin-pages";
import { doorPage } from "./render.server";
import type { Trouble } from "./small-frame";

/** Fields of the pages about the PIN; all others belong to the form that was sent before. */
const ownFields = ["pin", "own", "intent", "after"];

/** The fields of a form that was sent before the PIN, to be sent again with the PIN. */
function carriedOf(values: FormValues): [name: string, value: string][] {
  const carried = Object.entries(values)
    .filter(([name]) => !ownFields.includes(name))
    .flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]));
  const { intent } = values;
  const isOwn = intent === "pin" || intent === "new-pin";
  const after = values.after ?? (isOwn ? undefined : intent);
  if (typeof after === "string") carried.push(["after", after]);
  return carried;
}

/**
 * Responds with the page that asks for the PIN of a teacher's link.
 *
 * @param trouble `wrong` after a wrong PIN, `wait` after too many attempts, else null
 * @param values the fields of a form that was sent before the PIN; the page sends them again with the PIN
 */
export function pinPage(
  caller: DoorRequest,
  { pinAt, sender }: Door,
  trouble: Trouble,
  values: FormValues = {},
): Response {
  const { locale, address } = caller;
  return doorPage(
    {
      locale,
      title: messagesFor(locale).door.pin.title,
      otherLanguage: other(caller),
      body: (
        <PinPage
          address={address}
          sender={{ ...sender, name: senderName(sender, locale) }}
          trouble={trouble}
          carried={carriedOf(values)}
          chosenOn={pinAt === null ? null : formatDateTime(pinAt, locale)}
        />
      ),
    },
    trouble === "wait" ? statusOf["too-many-tries"] : trouble === "wrong" ? 422 : 200,
  );
}

/**
 * Responds with the page on which the teacher chooses the PIN, at the first answer.
 *
 * @param values the fields of the answer; the page sends them again with the PIN
 * @param error why the PIN that was sent cannot be chosen
 */
export function newPinPage(
  caller: DoorRequest,
  { sender }: Door,
  values: FormValues,
  error: ErrorCode | null = null,
): Response {
  const { locale, address } = caller;
  const { door, errors } = messagesFor(locale);
  return doorPage(
    {
      locale,
      title: door.newPin.title,
      otherLanguage: other(caller),
      body: (
        <NewPinPage
          address={address}
          sender={{ ...sender, name: senderName(sender, locale) }}
          carried={carriedOf(values)}
          error={error && errors[error]}
        />
      ),
    },
    error ? 422 : 200,
  );
}
