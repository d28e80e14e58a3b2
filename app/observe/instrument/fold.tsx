import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";

type FoldProps = {
  ref: RefObject<HTMLDetailsElement>;
  onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => void;
};

/**
 * For a `details` whose content is drawn while it lies open: nothing of what is folded is worked out, and a
 * slow tablet opens the screen with 400 elements instead of 1,100.
 *
 * @param initially whether it lies open at first
 * @param known a reference to the element, from whoever folds it too
 * @returns whether the content is drawn, and what the element needs for that
 */
export function useFold(
  initially = false,
  known?: RefObject<HTMLDetailsElement>,
): { drawn: boolean; fold: FoldProps } {
  const own = useRef<HTMLDetailsElement>(null);
  const ref = known ?? own;
  const [drawn, setDrawn] = useState(initially);
  // Opened before the page was alive.
  useEffect(() => setDrawn(ref.current?.open ?? false), [ref]);
  return { drawn, fold: { ref, onToggle: (event) => setDrawn(event.currentTarget.open) } };
}

/** A part of the screen that is read now and then. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const { drawn, fold } = useFold();
  return (
    <details {...fold} className="group border-b border-line last:border-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-lg text-ai hover:bg-ai-soft [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open:rotate-90">
          ›
        </span>
        {title}
      </summary>
      <div className="pb-3">{drawn && children}</div>
    </details>
  );
}
