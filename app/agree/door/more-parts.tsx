import { useLocale, useMessages } from "~/web/i18n/messages";
import { doorAddress } from "./address";
import type { OpenedSheet } from "./device.server";
import { DoorField } from "./door-field";

/** The teacher's email address for new links: entered, shown masked, removed. */
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

/** The teacher's sheets that were opened in this browser, if there are at least two. */
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

/** Makes this browser forget the opened sheets, for shared computers. */
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
