import { useId, useState } from "react";
import { download } from "~/offline/save-file";
import { Button } from "~/ui/buttons";
import { textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { fileName } from "../sync/observation-file";
import { useInstrument } from "./instrument-context";

/** Renders a button that downloads the observation as a file, as this device has it. */
export function DownloadButton() {
  const { store } = useInstrument();
  const { instrument } = useMessages();
  return (
    <Button
      type="button"
      look="secondary"
      onClick={() => download(fileName(Date.now()), store.file())}
    >
      {instrument.save.file}
    </Button>
  );
}

/**
 * Renders the last resort when this device can neither send nor store changes: a button that downloads a
 * file, and a link to the printed form.
 */
export function FallbackLinks() {
  const { visit } = useInstrument();
  const { instrument } = useMessages();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <DownloadButton />
      <a
        href={paths.observationSheet(visit.id)}
        target="_blank"
        rel="noreferrer"
        className={`${textLink} py-2`}
      >
        {instrument.save.paper}
      </a>
    </div>
  );
}

/** Renders a file field that imports a saved file into this observation. */
export function OpenFile() {
  const { store } = useInstrument();
  const { instrument } = useMessages();
  const { file } = instrument;
  const id = useId();
  const [said, setSaid] = useState("");
  const take = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const taken = store.importFile(await chosen.text());
    setSaid(taken === null ? file.unknown : file.taken(taken));
    input.value = "";
  };
  return (
    <div>
      <label htmlFor={id} className="block text-sm">
        {file.open}
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        className="mt-1 min-h-11 max-w-full text-sm"
        onChange={(event) => void take(event.target)}
      />
      <p role="status" className="text-sm text-soft empty:hidden">
        {said}
      </p>
    </div>
  );
}
