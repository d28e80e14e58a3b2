import type { AppLoadContext } from "@remix-run/node";

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
    /** Whom the answer is for: set as soon as it is known, and told in a header. */
    member?: string | null;
  }
}

export type RequestContext = AppLoadContext;
