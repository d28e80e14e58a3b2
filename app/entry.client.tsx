import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { KeepTyped } from "~/web/forms/keep-typed";
import { partsReady } from "./messages/store";
import { registerWorker } from "./offline/register";

async function start() {
  // The page's modules are evaluated by now and have asked for their texts.
  await partsReady();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <KeepTyped>
          <RemixBrowser />
        </KeepTyped>
      </StrictMode>,
    );
  });
}

void start();
registerWorker();
