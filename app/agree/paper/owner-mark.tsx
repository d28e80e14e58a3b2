import type { Owner } from "../vocabulary";

/**
 * Who does a task, drawn: a filled disc with A for the ALT, an open square for the teacher, both for both.
 * Forms and letters, no shades or colours, so that a copy of a copy still tells them apart.
 */
export function OwnerMark({ owner, letter, name }: { owner: Owner; letter: string; name: string }) {
  const alt = owner !== "teacher";
  const teacher = owner !== "alt";
  return (
    <svg className="paper-mark" viewBox="0 0 66 32" role="img" aria-label={name}>
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
