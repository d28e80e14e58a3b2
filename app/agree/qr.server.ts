/** QR codes, drawn here: no address leaves the server for it. */
import qrcode from "qrcode-generator";

/** The dark squares of a code as one path in a square of `size` units, with the quiet margin that readers need. */
export type Qr = { size: number; d: string };

const margin = 4;

/** The QR code of an address, with medium error correction so that a smudge on paper does no harm. */
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
