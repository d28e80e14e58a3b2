import type { AppLoadContext } from "@remix-run/node";
import type { PageTexts } from "./i18n/text-links.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** For inline scripts under the content security policy. */
    nonce: string;
    /** The visitor's network address, forwarding headers already judged by the shell. */
    address: string;
    /** The public origin, for links that leave the page. */
    origin: string;
    /** True when the public origin is https. */
    secure: boolean;
    /** The files of texts that pages ask for; empty while there is no build. */
    texts: PageTexts;
    /** Whom the answer is for: set as soon as it is known, and told in a header. */
    member?: string | null;
  }
}

export type RequestContext = AppLoadContext;
