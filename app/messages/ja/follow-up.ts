import type { Messages } from "../en";

export const followUp: Messages["followUp"] = {};
