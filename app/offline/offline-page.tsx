import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { downloadUnsentWork } from "./save-file";
import { useUnsentCount } from "./unsent";
import { sendAll } from "./unsent-work";

function Unsent({ memberId }: { memberId: string }) {
  const { offline } = useMessages();
  const words = offline.page;
  const count = useUnsentCount(memberId);
  return (
    <Card>
      <SectionTitle flush>{words.unsentTitle}</SectionTitle>
      {count === 0 ? (
        <p className="mt-2 text-done">{words.none}</p>
      ) : (
        <>
          <p className="mt-2">{words.unsentLead}</p>
          <p className="mt-1 font-medium">{words.entries(count)}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button type="button" onClick={() => void sendAll(memberId)}>
              {words.send}
            </Button>
            <Button
              type="button"
              look="secondary"
              onClick={() => void downloadUnsentWork(memberId)}
            >
              {words.save}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

/**
 * Renders the page on what works without a network. The same page is shown for an address that is not cached.
 *
 * @param memberId id of the signed-in member, or null
 */
export function OfflinePage({ memberId }: { memberId: string | null }) {
  const { offline } = useMessages();
  const words = offline.page;
  const [away, setAway] = useState(false);
  useEffect(() => {
    const look = () => setAway(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return (
    <div className="mx-auto grid max-w-2xl gap-6">
      <h1 className="font-serif text-2xl font-semibold sm:text-3xl">{words.title}</h1>
      {away && (
        <div className="rounded-xl bg-caution-soft px-4 py-3 text-caution">
          <p>{words.lead}</p>
          <Link to={paths.home} reloadDocument className={textLink}>
            {words.home}
          </Link>
        </div>
      )}
      {memberId && <Unsent memberId={memberId} />}
      <Card>
        <SectionTitle flush>{words.howTitle}</SectionTitle>
        <ol className="mt-2 grid list-decimal gap-2 ps-5">
          {words.how.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
        <h3 className="mt-4 font-medium">{words.installTitle}</h3>
        <p className="mt-1">{words.install}</p>
        <h3 className="mt-4 font-medium">{words.paperTitle}</h3>
        <p className="mt-1">{words.paper}</p>
      </Card>
    </div>
  );
}
