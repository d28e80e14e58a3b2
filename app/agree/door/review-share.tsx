import { useMessages } from "~/web/i18n/messages";
import type { DoorReviews } from "./review-view";

const things = ["sheet", "reviews"] as const;

/**
 * Section in which the teacher allows or forbids the ALT's mentors to read the role sheet and the reviews;
 * both parties must consent.
 */
export function SharePart({
  address,
  altName,
  shares,
}: {
  address: string;
  altName: string;
  shares: DoorReviews["shares"];
}) {
  const text = useMessages().doorReview.share;
  const { common } = useMessages();
  return (
    <details className="card fold">
      <summary>{text.title(altName)}</summary>
      <p className="soft">{text.lead}</p>
      {things.map((what) => (
        <form key={what} method="post" action={address}>
          <input type="hidden" name="what" value={what} />
          <p>
            <strong>{text[what]}</strong> {shares[what] ? text.allowed : text.not}
          </p>
          <button
            type="submit"
            className="quiet"
            name="intent"
            value={shares[what] ? "unshare" : "share"}
            aria-label={common.labelled(shares[what] ? text.off : text.on, text[what])}
          >
            {shares[what] ? text.off : text.on}
          </button>
        </form>
      ))}
    </details>
  );
}
