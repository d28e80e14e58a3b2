import { PostButton } from "~/ui/buttons";
import { useMessages } from "~/web/i18n/messages";

/**
 * The button "Nothing this time" with its explanation, below the form of a module or a goal.
 *
 * @param to path of the page with the form
 */
export function NothingButton({ to }: { to: string }) {
  const { nothing } = useMessages().cycle;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
      <PostButton action={to} fields={{ intent: "nothing" }} look="secondary">
        {nothing.submit}
      </PostButton>
      <p className="min-w-0 flex-1 basis-64 text-sm text-soft">{nothing.hint}</p>
    </div>
  );
}
