import { useEffect, useRef, useState } from "react";
import { setSender } from "./resend";

const load = async () => {
  const [{ WaitingForm }, { Drafts }] = await Promise.all([
    import("./waiting-form"),
    import("./drafts/drafts"),
  ]);
  return { WaitingForm, Drafts };
};

/**
 * Component that keeps what is entered into forms: drafts of a signed-in member, and a notice at a form that
 * waits for the network. Its code is loaded after hydration, so that pages need less JavaScript at first.
 *
 * @param member id of the signed-in member; undefined for a visitor
 */
export function KeepForms({ member }: { member: string | undefined }) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  const first = useRef(member);
  useEffect(() => {
    setSender(member ?? null);
    // Another member signed in by another tab: the page must not show what the first one typed.
    if (member && first.current && member !== first.current) window.location.reload();
  }, [member]);
  useEffect(() => {
    // Without a network the page works without drafts.
    load().then(setLoaded, () => undefined);
  }, []);
  return (
    loaded && (
      <>
        <loaded.WaitingForm />
        {member && <loaded.Drafts key={member} member={member} />}
      </>
    )
  );
}
