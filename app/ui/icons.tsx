import type { ReactNode } from "react";

function Drawn({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-6 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const HomeIcon = () => (
  <Drawn>
    <path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z" />
  </Drawn>
);
export const VisitsIcon = () => (
  <Drawn>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4M8.5 14h3" />
  </Drawn>
);
export const GoalsIcon = () => (
  <Drawn>
    <path d="M4 19c4-1 5-4 6-7s3-6 9-6.500" />
    <path d="m15.500 3 4 2.300-2.600 3.700" />
    <path d="M4 13.500h2M4 8.500h4" />
  </Drawn>
);
export const LearnIcon = () => (
  <Drawn>
    <path d="M12 7c-1.800-1.300-4.500-2-8-2v13c3.500 0 6.200.700 8 2 1.800-1.300 4.500-2 8-2V5c-3.500 0-6.200.700-8 2zM12 7v13" />
  </Drawn>
);
export const PeopleIcon = () => (
  <Drawn>
    <circle cx="9" cy="8.500" r="3.200" />
    <path d="M3 19.500c.4-3.600 2.700-5.500 6-5.500s5.600 1.900 6 5.500M15.500 5.700a3 3 0 0 1 0 5.600M17.500 14.500c2 .700 3.200 2.400 3.500 5" />
  </Drawn>
);
export const ReflectIcon = () => (
  <Drawn>
    <path d="M5 19.500 6 15 16 5a2 2 0 0 1 3 3L9 18z" />
    <path d="m14 7 3 3M13 19.500h6" />
  </Drawn>
);
export const RolesIcon = () => (
  <Drawn>
    <path d="M5 4.500h14v15H5zM12 4.500v15M7.500 9h2M7.500 13h2M14.500 9h2M14.500 13h2" />
  </Drawn>
);
export const MenuIcon = () => (
  <Drawn>
    <circle cx="12" cy="8.500" r="3.500" />
    <path d="M5 20c.5-4 3.200-6 7-6s6.500 2 7 6" />
  </Drawn>
);

/** The Kizuki logo as a drawing: an eye that is also a ripple. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" className="size-8 shrink-0" aria-hidden="true" fill="none">
    <path
      d="M3 17c3.500-6.500 8-9.500 13-9.500S25.500 10.500 29 17c-3.500 5.500-8 8-13 8S6.500 22.500 3 17Z"
      stroke="var(--ai)"
      strokeWidth="2"
    />
    <circle cx="16" cy="16.500" r="4.500" stroke="var(--ai)" strokeWidth="2" />
    <circle cx="16" cy="16.500" r="1.600" fill="var(--other)" />
  </svg>
);

/** Chevron in the summary of a `details` element; inside a `group` it turns when the element is open. */
export const ChevronIcon = () => (
  <svg
    viewBox="0 0 20 20"
    className="size-4 shrink-0 text-ai transition-transform group-open:rotate-90"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="m7 4 6 6-6 6" />
  </svg>
);
