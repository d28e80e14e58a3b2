/** What a teacher sends from the door: one form with the switches, a line, and yes. */

import type { ErrorCode } from "~/web/forms/fields";
import { type FormValues, fieldErrors } from "~/web/forms/form-data";
import { FieldError } from "~/web/forms/forms.server";
import { isRefusal } from "~db/refusal";
import type { OpenLink } from "../actor";
import { type AgreementContent, differences, mergeVersions } from "../agreement";
import { changeAgreement, confirmVersion } from "../agreements.commands.server";
import { findAgreement, versionContent } from "../agreements.queries.server";
import { answerVersion } from "../answers.commands.server";
import { changeForm } from "../forms";
import { fixedOwners } from "../presets.server";
import { type OwnerClash, ownerClashes, withMyOwners, withOwners } from "./sheet-form";

export type Taken =
  | { kind: "done"; word: "confirmed" | "changed" | "sent" | "together" }
  | {
      kind: "refused";
      trouble: "clash" | "meanwhile" | "check";
      /** What the switches show again; null for what stands now. */
      content: AgreementContent | null;
      clashes: Record<string, OwnerClash>;
      messageError: ErrorCode | null;
    };

const refused = (
  trouble: "clash" | "meanwhile" | "check",
  more: Partial<Extract<Taken, { kind: "refused" }>> = {},
): Taken => ({
  kind: "refused",
  trouble,
  content: null,
  clashes: {},
  messageError: null,
  ...more,
});

const missing = (error: unknown): null => {
  if (isRefusal(error, "not-found")) return null;
  throw error;
};

/**
 * Processes the form that a teacher sends for a role sheet: stores changed owners of tasks, or confirms the
 * version that the page showed, and stores a message. Changes that the ALT made meanwhile are kept.
 *
 * @param yes true to confirm the version, false to send only the message
 * @returns `done` with a word for the message to show; `refused` for invalid input, or when ALT and teacher
 * chose different owners for a task, with the content to show again
 * @throws Refusal `not-found` or `ended-link`
 */
export async function takeSheet(link: OpenLink, values: FormValues, yes: boolean): Promise<Taken> {
  const teacher = { party: "teacher", link } as const;
  const id = link.agreementId;
  const sheet = await findAgreement(teacher, id);
  const read = changeForm.safeParse(values);
  const base = Number(values.base);
  const content =
    base === sheet.head.version
      ? sheet.head.content
      : await versionContent(teacher, id, base).catch(missing);
  if (!content) return refused("meanwhile");
  const mine = withOwners(content, values, fixedOwners);
  if (!read.success) {
    // Drawn again from the newest version, with what was chosen on the one that was shown.
    const together = mergeVersions(content, mine, sheet.head.content);
    const clashes = ownerClashes(together.clashes);
    const { message } = fieldErrors(read.error);
    return refused("check", {
      content: withMyOwners(together.content, clashes),
      clashes,
      messageError: message ?? null,
    });
  }
  const { message } = read.data;
  const touched = differences(content, mine).length > 0;
  try {
    if (touched) {
      const change = { base, content: mine, message, confirm: true };
      const changed = await changeAgreement(teacher, id, change);
      if (changed.kind === "saved")
        return { kind: "done", word: changed.together ? "together" : "changed" };
      const clashes = ownerClashes(changed.clashes);
      return refused("clash", { content: withMyOwners(changed.content, clashes), clashes });
    }
    if (!yes && message === "") return refused("check", { messageError: "required" });
    if (message !== "") await answerVersion(teacher, id, base, message);
    if (!yes) return { kind: "done", word: "sent" };
    await confirmVersion(teacher, id, base);
    return { kind: "done", word: "confirmed" };
  } catch (error) {
    if (error instanceof FieldError && error.code === "changed-meanwhile")
      return refused("meanwhile");
    throw error;
  }
}
