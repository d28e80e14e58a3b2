/** Lists of changes between two versions. */
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { wordsIn } from "../agreement";
import type { ChangeLine } from "./change-list";
import { OwnerMark } from "./owner-mark";

/**
 * Returns a function that describes a change of a role sheet: its subject, and the values before and after
 * where the change has them.
 */
export function useChangeWords() {
  const { changes, terms } = useMessages().agree;
  const locale = useLocale();
  const filled = (text: string) => text || changes.empty;
  const day = (text: string) => (text ? formatDay(text, locale) : changes.empty);
  return (line: ChangeLine): { about: string; values: [string, string] | null } => {
    switch (line.kind) {
      case "orderTasks":
      case "orderPlan":
        return { about: changes[line.kind], values: null };
      case "line":
        return {
          about: terms.lines[line.line],
          values: [filled(line.before), filled(line.after)],
        };
      case "reviewOn":
        return { about: terms.reviewOn, values: [day(line.before), day(line.after)] };
      case "owner":
        return {
          about: wordsIn(line.title, locale),
          values: [terms.owners[line.before], terms.owners[line.after]],
        };
      case "added":
      case "removed":
      case "shown":
      case "hidden":
        return { about: changes[line.kind](wordsIn(line.title, locale)), values: null };
      default: {
        const about = changes[line.kind];
        return {
          about: typeof about === "string" ? about : about(wordsIn(line.title, locale)),
          values: [filled(wordsIn(line.before, locale)), filled(wordsIn(line.after, locale))],
        };
      }
    }
  };
}

/** List of the changes that one version of a role sheet made, with the values before and after. */
export function ChangeList({ lines }: { lines: ChangeLine[] }) {
  const { changes } = useMessages().agree;
  const inWords = useChangeWords();
  if (lines.length === 0) return <p className="text-soft">{changes.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => {
        const { about, values } = inWords(line);
        return (
          <li key={line.key} className="py-2">
            <span className="block">{about}</span>
            {values && (
              <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                <span className="sr-only">{changes.from}</span>
                {line.kind === "owner" ? (
                  <OwnerMark owner={line.before} />
                ) : (
                  <del className="text-soft">{values[0]}</del>
                )}
                <span aria-hidden="true">→</span>
                <span className="sr-only">{changes.to}</span>
                {line.kind === "owner" ? (
                  <OwnerMark owner={line.after} />
                ) : (
                  <ins className="font-medium no-underline">{values[1]}</ins>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
