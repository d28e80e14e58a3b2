import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";

const views = ["notes", "criteria", "words", "lesson"] as const;
export type View = (typeof views)[number];

/**
 * Renders tabs that choose which part of the observation a narrow screen shows; a wide screen shows
 * everything.
 */
export const ViewSwitch = memo(function ViewSwitch({
  view,
  onView,
}: {
  view: View;
  onView: (view: View) => void;
}) {
  const { instrument } = useMessages();
  return (
    <nav
      aria-label={instrument.views.label}
      className="border-b border-line group-data-keyboard/frame:hidden lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl">
        {views.map((each) => (
          <li key={each} className="flex-1">
            <button
              type="button"
              aria-pressed={view === each}
              onClick={() => onView(each)}
              className="min-h-11 w-full cursor-pointer border-b-2 border-transparent px-1 text-soft aria-pressed:border-ai aria-pressed:font-semibold aria-pressed:text-ai"
            >
              {instrument.views[each]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});
