import { useEffect, useState } from "react";

/**
 * Component that loads `Drafts` after hydration, so that pages need less JavaScript at first.
 *
 * @param member id of the signed-in member
 */
export function KeepDrafts({ member }: { member: string }) {
  const [module, setModule] = useState<typeof import("./drafts") | null>(null);
  useEffect(() => {
    // Without a network the page works without drafts.
    import("./drafts").then(setModule, () => undefined);
  }, []);
  return module && <module.Drafts key={member} member={member} />;
}
