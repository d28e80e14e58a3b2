import type { ReactNode } from "react";
import { doorPath } from "~/web/door-path";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { doorAddress } from "./address";
import type { OpenedSheet } from "./device.server";
import { DoorField } from "./door-field";
import { ForgetPart, OthersPart } from "./more-parts";
import { PinField } from "./pin-pages";
import { Small, type Trouble } from "./small-frame";

/**
 * Page for typing the code and PIN from a printed role sheet; it also lists the sheets opened in this
 * browser.
 */
export function CodePage({
  trouble,
  code,
  others,
  forgotten,
}: {
  trouble: Trouble;
  /** The submitted code. */
  code: string;
  others: OpenedSheet[];
  forgotten: boolean;
}) {
  const text = useMessages().door;
  const locale = useLocale();
  const address = doorAddress(null, locale);
  return (
    <Small title={text.code.title}>
      {forgotten && (
        <p className="status done" role="status">
          {text.forget.done}
        </p>
      )}
      <p>{text.code.lead}</p>
      {trouble && (
        <p className="error" role="alert" id="trouble">
          {trouble === "wait" ? text.wait : text.code.wrong}
        </p>
      )}
      <form method="post" action={address}>
        <DoorField id="code" label={text.code.label}>
          {(attributes) => (
            <input
              {...attributes}
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={24}
              defaultValue={code}
              required
              aria-describedby={trouble ? "trouble" : undefined}
            />
          )}
        </DoorField>
        <PinField described={trouble !== null} isOptional />
        <button type="submit" className="big" name="intent" value="code">
          {text.code.submit}
        </button>
      </form>
      <OthersPart sheets={others} />
      {others.length > 1 && <ForgetPart action={doorPath} />}
    </Small>
  );
}

/** Page that says why a teacher's link cannot be opened, and what the teacher can do. */
export function NoticePage({
  kind,
  children,
}: {
  kind: "gone" | "none" | "tooMany" | "broken" | "alt" | "disowned";
  children?: ReactNode;
}) {
  const text = useMessages().door;
  const locale = useLocale();
  return (
    <Small title={text[kind].title}>
      <p>{text[kind].text}</p>
      {children}
      {kind !== "tooMany" && kind !== "alt" && (
        <p>
          <a href={doorAddress(null, locale)}>{text.toCode}</a>
        </p>
      )}
    </Small>
  );
}
