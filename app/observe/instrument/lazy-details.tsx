import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";

type DetailsProps = {
  ref: RefObject<HTMLDetailsElement>;
  onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => void;
};

/**
 * React hook: holds the state of a `details` element whose content is rendered only while it is open, so that
 * a slow tablet renders 400 elements at first instead of 1,100.
 *
 * @param initially whether the element is open at first
 * @param known a reference to the element, where the caller closes it as well
 * @returns `drawn`: whether to render the content; `details`: the props of the element
 */
export function useLazyDetails(
  initially = false,
  known?: RefObject<HTMLDetailsElement>,
): { drawn: boolean; details: DetailsProps } {
  const own = useRef<HTMLDetailsElement>(null);
  const ref = known ?? own;
  const [drawn, setDrawn] = useState(initially);
  // The element may have been opened before hydration.
  useEffect(() => setDrawn(ref.current?.open ?? false), [ref]);
  return { drawn, details: { ref, onToggle: (event) => setDrawn(event.currentTarget.open) } };
}

/** Renders a folded part of the screen whose content is rendered only while it is open. */
export function LazyDetails({ title, children }: { title: string; children: ReactNode }) {
  const { drawn, details } = useLazyDetails();
  return (
    <details {...details} className="group border-b border-line last:border-0">
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
