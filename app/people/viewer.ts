import type { Locale, Theme } from "./vocabulary";

/** The signed-in person of a request; the first argument of every query and command. */
export type Viewer = {
  id: string;
  organisationId: string;
  organisationName: string;
  /** True in the sample organisation, where one click signs in. */
  sample: boolean;
  sessionId: string;
  name: string;
  coordinator: boolean;
  mentor: boolean;
  alt: boolean;
  locale: Locale | null;
  theme: Theme;
};
