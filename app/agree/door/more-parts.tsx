import { useLocale, useMessages } from "~/web/i18n/messages";
import { doorAddress } from "./address";
import type { OpenedSheet } from "./device.server";
import { DoorField } from "./door-field";

/**
 * Section in which the teacher enters or removes an email address for new links; a stored address is masked.
 */
export function EmailPart({
  address,
  stored,
  typed,
  error,
}: {
  address: string;
  /** Masked. */
  stored: string | null;
  typed: string;
  error: string | null;
}) {
  const text = useMessages().door.email;
  return (
    <details className="card fold" open={error !== null}>
      <summary>{text.title}</summary>
      <form method="post" action={address} noValidate>
        {stored === null ? (
          <>
            <DoorField id="email" label={text.label} hint={text.consent} error={error ?? undefined}>
              {(attributes) => (
                <input
                  {...attributes}
                  name="email"
                  type="email"
                  autoComplete="email"
                  maxLength={254}
                  defaultValue={typed}
                />
              )}
            </DoorField>
            <button type="submit" className="quiet" name="intent" value="email">
              {text.save}
            </button>
          </>
        ) : (
          <>
            <p>{text.stored(stored)}</p>
            <button type="submit" className="quiet" name="intent" value="forget-email">
              {text.remove}
            </button>
          </>
        )}
      </form>
    </details>
  );
}

/**
 * Section with links to the teacher's role sheets that were opened in this browser. Renders nothing for fewer
 * than two sheets.
 */
export function OthersPart({ sheets }: { sheets: OpenedSheet[] }) {
  const text = useMessages().door.others;
  const locale = useLocale();
  if (sheets.length < 2) return null;
  return (
    <section className="card" aria-labelledby="others">
      <h2 id="others">{text.title}</h2>
      <p className="soft">{text.lead}</p>
      <ul className="others">
        {sheets.map(({ key, label, here }) => (
          <li key={key}>
            {here ? (
              <p>
                {label} <span className="soft">{text.here}</span>
              </p>
            ) : (
              <a href={doorAddress(key, locale)}>{label}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Footer with a button that makes this browser forget the opened role sheets, for shared computers. */
export function ForgetPart({ action }: { action: string }) {
  const text = useMessages().door;
  const locale = useLocale();
  return (
    <footer className="foot">
      <p>{text.about}</p>
      <form method="post" action={locale === "en" ? `${action}?lang=en` : action}>
        <p>{text.forget.lead}</p>
        <button type="submit" className="quiet" name="intent" value="forget">
          {text.forget.button}
        </button>
      </form>
    </footer>
  );
}
