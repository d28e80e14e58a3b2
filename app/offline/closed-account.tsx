import { useEffect, useState } from "react";
import { Button } from "~/ui/buttons";
import { FormAlert } from "~/ui/form-alert";
import { useMessages } from "~/web/i18n/messages";
import { deletePages } from "./register";

/**
 * Deletes the pages and the copies of observations that this device keeps for a member whose account was
 * closed. Keeps everything while changes of the member are unsent.
 *
 * @returns the number of unsent changes
 */
async function clearDevice(memberId: string): Promise<number> {
  const { forgetCopies, unsentByObservation } = await import("~/observe/sync/device-store");
  const counts = await unsentByObservation(memberId);
  const unsent = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (unsent > 0) return unsent;
  await forgetCopies(memberId).catch(() => undefined);
  await deletePages();
  return 0;
}

/**
 * Renders the notice that the account of the member who was signed in on this device was closed, and deletes
 * the member's pages and copies from the device. With unsent changes it deletes nothing and offers them as a file.
 */
export function ClosedAccount({ memberId }: { memberId: string }) {
  const { people } = useMessages();
  const [unsent, setUnsent] = useState<number | null>(null);
  useEffect(() => {
    if (typeof indexedDB !== "undefined") void clearDevice(memberId).then(setUnsent);
  }, [memberId]);
  const save = async () => (await import("./save-file")).downloadUnsentWork(memberId);
  return (
    <>
      <FormAlert text={people.signIn.closed} />
      {unsent === 0 && <p>{people.signIn.closedCleared}</p>}
      {unsent !== null && unsent > 0 && (
        <div className="grid gap-2">
          <p>{people.signIn.closedUnsent(unsent)}</p>
          <Button type="button" look="secondary" onClick={() => void save()}>
            {people.signIn.closedSave}
          </Button>
        </div>
      )}
    </>
  );
}
