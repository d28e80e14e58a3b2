import type { Qr } from "../qr.server";

/** QR code as an image, dark on white in every colour theme, because scanners expect it. */
export function QrCode({
  qr,
  label,
  className = "",
}: {
  qr: Qr;
  label: string;
  className?: string;
}) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.d} fill="#000" />
    </svg>
  );
}
