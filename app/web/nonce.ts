import { createContext, useContext } from "react";

/** The nonce of the content security policy. Browsers hide it from scripts, so it is empty in the browser. */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
