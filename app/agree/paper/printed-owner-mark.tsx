import type { Owner } from "../vocabulary";

/** The part of the drawing that a mark by itself shows. */
const boxes: Record<Owner, string> = {
  alt: "0 0 32 32",
  teacher: "34 0 32 32",
  both: "0 0 66 32",
};

/**
 * Draws the owner of a task: a filled disc with A for the ALT, an open square with a letter for the teacher,
 * and both for both. The drawing has no shades or colours, so it survives photocopying.
 */
export function PrintedOwnerMark({
  owner,
  letter,
  name,
  aligned = false,
}: {
  owner: Owner;
  letter: string;
  name: string;
  /** In a list: discs below discs, squares below squares. */
  aligned?: boolean;
}) {
  const alt = owner !== "teacher";
  const teacher = owner !== "alt";
  return (
    <svg
      className="paper-mark"
      viewBox={aligned ? "0 0 66 32" : boxes[owner]}
      role="img"
      aria-label={name}
    >
      {alt && (
        <>
          <circle cx="16" cy="16" r="15" fill="#000" />
          <text x="16" y="23" textAnchor="middle" fontSize="20" fontWeight="700" fill="#fff">
            A
          </text>
        </>
      )}
      {teacher && (
        <>
          <rect x="36" y="2" width="28" height="28" fill="#fff" stroke="#000" strokeWidth="2.5" />
          <text x="50" y="23" textAnchor="middle" fontSize="19" fontWeight="700" fill="#000">
            {letter}
          </text>
        </>
      )}
    </svg>
  );
}
