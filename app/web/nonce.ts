import { createContext, useContext } from "react";

/** The content security policy's nonce; browsers hide it, so that it is empty there. */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
