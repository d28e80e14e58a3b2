import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { provideMessages } from "./messages/store";
import { registerWorker } from "./offline/register";
import { KeepTyped } from "./web/keep-typed";

async function start() {
  // Only the language of the page travels to the browser.
  if (document.documentElement.lang === "ja")
    provideMessages("ja", (await import("./messages/ja")).ja);
  else provideMessages("en", (await import("./messages/en")).en);
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
