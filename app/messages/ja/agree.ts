import type { Messages } from "../en";

export const agree: Messages["agree"] = {};
