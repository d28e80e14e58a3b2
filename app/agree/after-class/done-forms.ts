import * as z from "zod/mini";
import { choice, reference } from "~/web/forms/fields";
import { doers } from "../vocabulary";

/**
 * Zod schema for a task with its proposed owner; `nobody` proposes to remove the task from the role sheet.
 */
export const doneChangeForm = z.object({ taskId: reference(), change: choice(doers) });
