import type { Messages } from "../en";

export const observe: Messages["observe"] = {};
