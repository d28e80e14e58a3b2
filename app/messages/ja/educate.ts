import type { Messages } from "../en";

export const educate: Messages["educate"] = {};
