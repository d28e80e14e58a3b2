import { useEffect, useRef, useState } from "react";
import { loadTexts, missingAreas } from "~/messages/load";
import type { Locale } from "~/people/vocabulary";
import { useLocale } from "~/web/i18n/messages";

const load = async (locale: Locale) => {
  const [{ WaitingForm }, { Drafts }, { resendForms, setSender }] = await Promise.all([
    import("./waiting-form"),
    import("./drafts/drafts"),
    import("./resend"),
    loadTexts(locale, missingAreas(locale, ["drafts"])),
  ]);
  resendForms();
  return { locale, WaitingForm, Drafts, setSender };
};

/** Milliseconds after which the code is requested again when it could not be loaded. */
const retryAfter = 3_000;

/**
 * Component that keeps what is entered into forms: drafts of a signed-in member, forms that are sent again when
 * the network fails, and a notice at a form that waits. Its code and texts are loaded after hydration, so that pages need
 * less JavaScript at first.
 *
 * @param member id of the signed-in member; undefined for a visitor
 */
export function KeepForms({ member }: { member: string | undefined }) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  const locale = useLocale();
  const first = useRef(member);
  useEffect(() => {
    // Another member signed in by another tab: the page must not show what the first one typed.
    if (member && first.current && member !== first.current) window.location.reload();
  }, [member]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const begin = () =>
      load(locale).then(
        (parts) => !gone && setLoaded(parts),
        // The network failed or changed; until the code is there, the page works without drafts.
        () => {
          if (!gone) timer = setTimeout(begin, retryAfter);
        },
      );
    void begin();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [locale]);
  useEffect(() => loaded?.setSender(member ?? null), [loaded, member]);
  return (
    loaded?.locale === locale && (
      <>
        <loaded.WaitingForm />
        {member && <loaded.Drafts key={member} member={member} />}
      </>
    )
  );
}
