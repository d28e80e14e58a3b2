import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/**
 * Card on a coordinator's Home with the ALTs whose employment is not recorded. Renders nothing for an empty
 * list.
 *
 * @param count the number of such ALTs; `alts` lists the first of them
 */
export function EmploymentToDo({
  alts,
  count,
}: {
  alts: { id: string; name: string }[];
  count: number;
}) {
  const { employment } = useMessages().home;
  if (count === 0) return null;
  return (
    <Card tone="turn" aria-labelledby="employment">
      <SectionTitle id="employment">{employment.title}</SectionTitle>
      <p>{employment.lead}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {alts.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.person(id)} className={lineLink}>
              {name}
            </Link>
          </li>
        ))}
        {count > alts.length && (
          <li>
            <Link to={paths.people} className={lineLink}>
              {employment.more(count - alts.length)}
            </Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
