import { useEffect, useRef, useState } from "react";

const load = async () => {
  const [{ WaitingForm }, { Drafts }, { resendForms, setSender }] = await Promise.all([
    import("./waiting-form"),
    import("./drafts/drafts"),
    import("./resend"),
  ]);
  resendForms();
  return { WaitingForm, Drafts, setSender };
};

/**
 * Component that keeps what is entered into forms: drafts of a signed-in member, forms that are sent again when
 * the network fails, and a notice at a form that waits. Its code is loaded after hydration, so that pages need
 * less JavaScript at first.
 *
 * @param member id of the signed-in member; undefined for a visitor
 */
export function KeepForms({ member }: { member: string | undefined }) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  const first = useRef(member);
  useEffect(() => {
    // Another member signed in by another tab: the page must not show what the first one typed.
    if (member && first.current && member !== first.current) window.location.reload();
  }, [member]);
  useEffect(() => {
    // Without a network the page works without drafts.
    load().then(setLoaded, () => undefined);
  }, []);
  useEffect(() => loaded?.setSender(member ?? null), [loaded, member]);
  return (
    loaded && (
      <>
        <loaded.WaitingForm />
        {member && <loaded.Drafts key={member} member={member} />}
      </>
    )
  );
}
