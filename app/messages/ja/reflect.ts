import type { Messages } from "../en";

export const reflect: Messages["reflect"] = {};
