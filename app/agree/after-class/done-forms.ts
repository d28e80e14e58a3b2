import * as z from "zod/mini";
import { choice, reference } from "~/web/forms/fields";
import { doers } from "../vocabulary";

/** A task of the sheet, and who is to do it from now on; `nobody` leaves it out. */
export const doneChangeForm = z.object({ taskId: reference(), change: choice(doers) });
