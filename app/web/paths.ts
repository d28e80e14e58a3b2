/** The paths of all pages. */
export const paths = {
  home: "/",
  setup: "/setup",
  signIn: "/sign-in",
  signOut: "/sign-out",
  signOutEverywhere: "/settings/sign-out-everywhere",
  forgotPassword: "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  invitation: (token: string) => `/invitations/${token}`,
  locale: "/locale",
  settings: "/settings",
  settingsPassword: "/settings/password",
  settingsInstrument: "/settings/instrument",
  whoSeesWhat: "/who-sees-what",
  offline: "/offline",

  people: "/people",
  addPeople: "/people/new",
  invitePeople: "/people/invitations",
  person: (id: string) => `/people/${id}`,
  personInvitation: (id: string) => `/people/${id}/invitation`,
  personReset: (id: string) => `/people/${id}/password-reset`,
  personDisable: (id: string) => `/people/${id}/disable`,
  schools: "/schools",
  school: (id: string) => `/schools/${id}`,

  visits: "/visits",
  planVisit: "/visits/new",
  visit: (id: string) => `/visits/${id}`,
  visitFocus: (id: string) => `/visits/${id}/focus`,
  visitChanges: (id: string) => `/visits/${id}/changes`,
  visitDiscard: (id: string) => `/visits/${id}/discard`,
  visitEdit: (id: string) => `/visits/${id}/edit`,
  visitMove: (id: string) => `/visits/${id}/move`,
  visitCancel: (id: string) => `/visits/${id}/cancel`,
  visitAnswer: (id: string) => `/visits/${id}/answer`,
  visitReflection: (id: string) => `/visits/${id}/reflection`,
  visitReply: (id: string) => `/visits/${id}/reply`,
  visitLearn: (id: string) => `/visits/${id}/learn`,
  visitGoal: (id: string) => `/visits/${id}/goal`,
  visitStep: (id: string) => `/visits/${id}/step`,
  visitStepOf: (id: string, goalId: string) => `/visits/${id}/step?goal=${goalId}`,
  secondObserver: (id: string) => `/visits/${id}/second-observer`,
  sideBySide: (id: string) => `/visits/${id}/side-by-side`,
  transfer: (id: string) => `/visits/${id}/transfer`,
  observe: (visitId: string) => `/visits/${visitId}/observe`,
  observationSheet: (visitId: string, paper?: "b5") =>
    `/visits/${visitId}/sheet${paper ? `?paper=${paper}` : ""}`,
  visitNotice: (id: string, query = "") => `/visits/${id}/notice${query}`,
  operations: (observationId: string) => `/observations/${observationId}/operations`,
  share: (observationId: string) => `/observations/${observationId}/share`,
  correct: (observationId: string) => `/observations/${observationId}/correct`,
  feedbackVersion: (observationId: string, version: number) =>
    `/observations/${observationId}/versions/${version}`,
  rubric: (id: string) => `/rubrics/${id}`,

  agreements: "/agreements",
  newAgreement: "/agreements/new",
  agreement: (id: string) => `/agreements/${id}`,
  editAgreement: (id: string) => `/agreements/${id}/edit`,
  agreementPrint: (id: string, query = "") => `/agreements/${id}/print${query}`,
  agreementHistory: (id: string) => `/agreements/${id}/history`,
  sendAgreement: (id: string) => `/agreements/${id}/send`,
  /** The partner teacher's door. */
  teacher: "/teacher",
  teacherLink: (token: string) => `/teacher/${token}`,

  reflections: "/reflections",
  newReflection: "/reflections/new",

  modules: "/modules",
  module: (id: string) => `/modules/${id}`,
  modulePractice: (id: string) => `/modules/${id}/practice`,

  goals: "/goals",
  newGoal: "/goals/new",
  goal: (id: string) => `/goals/${id}`,
  goalCheckIn: (id: string) => `/goals/${id}/check-in`,
  stepOutcome: (goalId: string) => `/goals/${goalId}/outcome`,
  nextStep: (goalId: string) => `/goals/${goalId}/step`,
  endGoal: (goalId: string) => `/goals/${goalId}/end`,

  agreementLessons: (id: string) => `/agreements/${id}/lessons`,
  newLesson: (id: string) => `/agreements/${id}/lessons/new`,
  lesson: (id: string, lessonId: string) => `/agreements/${id}/lessons/${lessonId}`,
  changeLesson: (id: string, lessonId: string) => `/agreements/${id}/lessons/${lessonId}/change`,
  lessonReview: (id: string, lessonId: string) => `/agreements/${id}/lessons/${lessonId}/review`,
  agreementDone: (id: string) => `/agreements/${id}/done`,
  sharedReviews: (id: string) => `/agreements/${id}/shared-reviews`,
} as const;

/**
 * Returns `candidate` if it is a path of this application, else `fallback`. This check prevents open
 * redirects. The result is encoded, because a header carries ASCII only: `/people?q=佐藤` becomes
 * `/people?q=%E4%BD%90%E8%97%A4`.
 */
export function ownPath(candidate: unknown, fallback: string = paths.home): string {
  if (typeof candidate !== "string") return fallback;
  // Browsers resolve "//host" and "/\host" to another site.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(candidate)) return fallback;
  const { pathname, search, hash } = new URL(candidate, "http://own.invalid");
  // Folding "." may leave a path that begins with two slashes.
  return pathname.startsWith("//") ? fallback : pathname + search + hash;
}
