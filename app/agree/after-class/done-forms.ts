import * as z from "zod/mini";
import { choice, reference } from "~/web/forms/fields";
import { doers } from "../vocabulary";

/** A task of the sheet with its proposed owner; `nobody` proposes to remove the task. */
export const doneChangeForm = z.object({ taskId: reference(), change: choice(doers) });
