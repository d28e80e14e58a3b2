import type { AppLoadContext } from "@remix-run/node";
import type { TextFiles } from "./i18n/text-links.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** The nonce that the content security policy requires of inline scripts. */
    nonce: string;
    /**
     * The visitor's network, after the server has evaluated forwarding headers: an IPv4 address or the first
     * 64 bits of an IPv6 address.
     */
    address: string;
    /** The public origin, for absolute links such as those in mails. */
    origin: string;
    /** True when the public origin is https. */
    secure: boolean;
    /** The files of texts that pages ask for; empty while there is no build. */
    textFiles: TextFiles;
    /** Logs a fault of the server, with the id of this request. */
    logError: (error: unknown) => void;
    /** Id of the signed-in member, set once it is known and sent as a response header. */
    member?: string | null;
  }
}

export type RequestContext = AppLoadContext;
