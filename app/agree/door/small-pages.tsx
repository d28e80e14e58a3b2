import type { ReactNode } from "react";
import { doorPath } from "~/web/door-path";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { doorAddress } from "./address";
import type { OpenedSheet } from "./device.server";
import { DoorField } from "./door-field";
import { ForgetPart, OthersPart } from "./more-parts";

function Small({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="small">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** @param described whether the alert above the form describes the field */
function PinField({ described }: { described: boolean }) {
  const text = useMessages().door.pin;
  return (
    <DoorField id="pin" label={text.label}>
      {(attributes) => (
        <input
          {...attributes}
          name="pin"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          required
          aria-describedby={described ? "trouble" : undefined}
        />
      )}
    </DoorField>
  );
}

export type Trouble = "wrong" | "wait" | null;

/** Page that asks for the PIN of a teacher's link before it shows anything of the role sheet. */
export function PinPage({
  address,
  trouble,
  carried,
}: {
  address: string;
  trouble: Trouble;
  /**
   * Fields of a form that was submitted after the PIN cookie expired; they are submitted again with the PIN.
   */
  carried: [name: string, value: string][];
}) {
  const text = useMessages().door;
  return (
    <Small title={text.pin.title}>
      <p>{text.pin.lead}</p>
      {trouble && (
        <p className="error" role="alert" id="trouble">
          {trouble === "wait" ? text.wait : text.pin.wrong}
        </p>
      )}
      <form method="post" action={address}>
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <PinField described={trouble !== null} />
        <button type="submit" className="big" name="intent" value="pin">
          {text.pin.submit}
        </button>
      </form>
    </Small>
  );
}

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
        <PinField described={trouble !== null} />
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
  kind: "gone" | "none" | "tooMany" | "broken";
  children?: ReactNode;
}) {
  const text = useMessages().door;
  const locale = useLocale();
  return (
    <Small title={text[kind].title}>
      <p>{text[kind].text}</p>
      {children}
      {kind !== "tooMany" && (
        <p>
          <a href={doorAddress(null, locale)}>{text.toCode}</a>
        </p>
      )}
    </Small>
  );
}
