import { type ComponentProps, lazy, Suspense } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { FeedbackView } from "./feedback-view";

const load = async () => ({ default: (await import("./feedback-view")).FeedbackView });

/**
 * The server renders the feedback into the page. The browser loads the code for it after the page is interactive.
 * When it cannot load the code, the server's elements stay as they are; after a navigation in the browser there
 * are none, and the text of the fallback stays.
 */
const View = import.meta.env.SSR
  ? (await load()).default
  : lazy(() => load().catch(() => new Promise<never>(() => {})));

/**
 * Renders shared feedback like `FeedbackView`, for a page on which forms are used: their code comes first, and
 * the code of the feedback after it.
 */
export function LaterFeedback(props: ComponentProps<typeof FeedbackView>) {
  const { feedback } = useMessages().observe;
  return (
    <Suspense fallback={<p className="my-6 text-soft">{feedback.loading}</p>}>
      <View {...props} />
    </Suspense>
  );
}
