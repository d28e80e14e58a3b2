/** Saves what this device holds as a file: the way out when nothing can be sent. Browser only. */

/** The first line of every such file, so that it is known again. */
export const fileFormat = "kizuki-observations-1";

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
  const savedAt = new Date().toISOString();
  const content = { format: fileFormat, savedAt, memberId, operations, copies };
  download(
    `kizuki-${savedAt.slice(0, 16).replace(":", "")}.json`,
    JSON.stringify(content, null, 2),
  );
}
