/** QR codes, generated on this server, so that no address reaches a third party. */
import qrcode from "qrcode-generator";

/** A QR code: the dark modules as one SVG path in a square of `size` units, quiet zone included. */
export type Qr = { size: number; d: string };

const margin = 4;

/** Generates the QR code of an address, with medium error correction, which tolerates smudges on paper. */
export function qrOf(text: string): Qr {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const parts: string[] = [];
  for (let row = 0; row < modules; row += 1)
    for (let column = 0; column < modules; column += 1)
      if (code.isDark(row, column)) parts.push(`M${column + margin} ${row + margin}h1v1h-1z`);
  return { size: modules + 2 * margin, d: parts.join("") };
}
