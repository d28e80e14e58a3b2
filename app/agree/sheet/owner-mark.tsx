import { useMessages } from "~/web/i18n/messages";
import type { Owner } from "../vocabulary";

const looks: Record<Owner, string> = {
  alt: "border-transparent bg-ai-soft text-ai",
  teacher: "border-transparent bg-other-soft text-other",
  both: "border-edge bg-card text-ink",
};

/** Label that names the owner of a task; the colour adds no meaning. */
export function OwnerMark({ owner }: { owner: Owner }) {
  const { terms } = useMessages().agree;
  return (
    <span
      className={`inline-flex min-w-16 items-center justify-center rounded-full border px-2.5 py-0.5 text-sm font-medium ${looks[owner]}`}
    >
      {terms.owners[owner]}
    </span>
  );
}
