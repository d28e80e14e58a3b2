import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { KeepTyped } from "~/web/forms/keep-typed";
import { documentLocale } from "~/web/i18n/page-texts";
import { requestedAreas } from "./messages/areas";
import { loadTexts } from "./messages/load";
import { registerWorker } from "./offline/register";

/** Hydrates the page when the texts its routes request are loaded: without them it would not match. */
async function start() {
  const handles = Object.values(window.__remixRouteModules).map((route) => route?.handle);
  await loadTexts(documentLocale(), requestedAreas(handles));
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
