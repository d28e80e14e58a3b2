import * as z from "zod/mini";
import { choice, reference } from "~/web/forms/fields";
import { doers } from "../vocabulary";

/** A task of the sheet and its proposed owner; `nobody` removes it. */
export const doneChangeForm = z.object({ taskId: reference(), change: choice(doers) });
