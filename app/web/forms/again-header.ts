/**
 * The request header of a form that is sent again after an attempt without an answer, which the server may have
 * accepted.
 */
export const againHeader = "Kizuki-Again";
