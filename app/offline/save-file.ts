/** Saves what this device holds as a file. Browser only. */
import { fileName, fileOf } from "~/observe/sync/observation-file";

/** Offers a text as a download. */
export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves all that a person has on this device, unsent or not. */
export async function saveFile(memberId: string): Promise<void> {
  const { everythingOf } = await import("~/observe/sync/device-store");
  const { operations, copies } = await everythingOf(memberId);
  const now = Date.now();
  download(fileName(now), fileOf(copies, operations, now));
}
