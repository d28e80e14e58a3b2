import { createContext, useContext } from "react";

/**
 * React context with the nonce of the content security policy. The nonce is empty in the browser, because
 * browsers hide it from scripts.
 */
export const NonceContext = createContext("");

/** React hook: returns the nonce of the content security policy for inline scripts; "" in the browser. */
export const useNonce = () => useContext(NonceContext);
