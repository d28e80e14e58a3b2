import { Link } from "@remix-run/react";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { AgreementSummary } from "../agreement-view";
import { AgreementFacts, useTurnWords } from "./agreement-list";

/** Card for a role sheet that waits for the reader, with a link to the next action. */
export function AgreementTurn({ agreement }: { agreement: AgreementSummary }) {
  const { list, terms } = useMessages().agree;
  const turn = useTurnWords()(agreement);
  const sends = agreement.turn?.act === "send";
  return (
    <Card tone="turn" className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="min-w-48 flex-1">
        <h3 className="font-medium">
          <Link
            to={paths.agreement(agreement.id)}
            className="inline-flex min-h-11 items-center no-underline hover:text-ai hover:underline"
          >
            {turn}
          </Link>
        </h3>
        <p className="text-sm text-soft">{list.turnOf(agreement.teacherName)}</p>
        <p className="text-sm text-soft">
          <AgreementFacts agreement={agreement} />
        </p>
      </div>
      <LinkButton
        to={sends ? paths.sendAgreement(agreement.id) : paths.agreement(agreement.id)}
        className="w-full sm:w-auto"
      >
        {sends ? terms.send : terms.open}
      </LinkButton>
    </Card>
  );
}
