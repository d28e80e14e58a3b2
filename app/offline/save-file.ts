/** Exports the data on this device as a file. Browser only. */
import { fileName, fileOf } from "~/observe/sync/observation-file";

/**
 * Makes the browser download a JSON text as a file.
 *
 * @param name name of the file
 * @param text content of the file
 */
export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Makes the browser download a file with all observations of a member that this device stores, sent or not.
 */
export async function downloadUnsentWork(memberId: string): Promise<void> {
  const { everythingOf } = await import("~/observe/sync/device-store");
  const { operations, copies } = await everythingOf(memberId);
  const now = Date.now();
  download(fileName(now), fileOf(copies, operations, now));
}
