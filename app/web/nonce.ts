import { createContext, useContext } from "react";

/**
 * React context with the nonce of the content security policy. The nonce is empty in the browser, because
 * browsers hide it from scripts.
 */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
