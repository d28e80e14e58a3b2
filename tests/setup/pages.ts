/** Every page of the sample data, each with a member who has access to it. */
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";

const { members, visits, observations, goals, schools, agreements, lessons } = sampleIds;

export type SamplePage = {
  /** For file names and test titles. */
  name: string;
  /** The id of the member; null for a visitor who is not signed in. */
  who: string | null;
  path: string;
};

const { kenji, maya, daniel, liam, sofia, tom, grace, oliver, jomar, thabo, hana, aoife } = members;

export const pages: SamplePage[] = [
  { name: "sign-in", who: null, path: paths.signIn },
  { name: "forgot-password", who: null, path: paths.forgotPassword },
  { name: "who-sees-what", who: null, path: paths.whoSeesWhat },
  { name: "offline", who: maya, path: paths.offline },

  { name: "home-mentor", who: maya, path: paths.home },
  { name: "home-alt", who: liam, path: paths.home },
  { name: "home-alt-own-view-missing", who: sofia, path: paths.home },
  { name: "home-overdue", who: tom, path: paths.home },
  { name: "home-both", who: daniel, path: paths.home },
  { name: "home-coordinator", who: kenji, path: paths.home },

  { name: "visits-mentor", who: maya, path: paths.visits },
  { name: "visits-alt", who: liam, path: paths.visits },
  { name: "visits-calendar", who: kenji, path: paths.visits },
  { name: "plan-mentor", who: maya, path: paths.planVisit },
  { name: "plan-alt", who: liam, path: paths.planVisit },
  { name: "plan-coordinator", who: kenji, path: paths.planVisit },
  { name: "visit-planned-alt", who: liam, path: paths.visit(visits.liamPlanned) },
  { name: "visit-planned-mentor", who: maya, path: paths.visit(visits.liamPlanned) },
  { name: "visit-planned-coordinator", who: kenji, path: paths.visit(visits.liamPlanned) },
  { name: "visit-requested", who: maya, path: paths.visit(visits.marcusRequested) },
  { name: "visit-cancelled", who: thabo, path: paths.visit(visits.thaboCancelled) },
  { name: "visit-waiting-own-view", who: sofia, path: paths.visit(visits.sofiaInterview) },
  { name: "visit-shared-mentor", who: daniel, path: paths.visit(visits.sofiaInterview) },
  { name: "visit-step-asked", who: aoife, path: paths.visit(visits.aoifeHimawari) },
  { name: "visit-complete", who: liam, path: paths.visit(visits.liamPairs) },
  { name: "visit-no-goal", who: grace, path: paths.visit(visits.graceMenu) },
  { name: "visit-corrected", who: jomar, path: paths.visit(visits.jomarSongs) },
  { name: "visit-focus", who: jomar, path: paths.visitFocus(visits.jomarPlanned) },
  { name: "visit-changes", who: jomar, path: paths.visitChanges(visits.jomarSongs) },
  { name: "visit-discard", who: maya, path: paths.visitDiscard(visits.hanaDraft) },
  { name: "visit-edit", who: maya, path: paths.visitEdit(visits.liamPlanned) },
  { name: "visit-move", who: maya, path: paths.visitMove(visits.liamPlanned) },
  { name: "visit-cancel", who: maya, path: paths.visitCancel(visits.liamPlanned) },
  { name: "visit-answer", who: maya, path: paths.visitAnswer(visits.marcusRequested) },
  { name: "visit-reflection", who: sofia, path: paths.visitReflection(visits.sofiaInterview) },
  { name: "visit-learn", who: oliver, path: paths.visitLearn(visits.oliverMock) },
  { name: "visit-goal", who: grace, path: paths.visitGoal(visits.graceMenu) },
  { name: "visit-step", who: aoife, path: paths.visitStep(visits.aoifeHimawari) },
  { name: "visit-second", who: maya, path: paths.secondObserver(visits.liamPlanned) },
  { name: "sheet", who: maya, path: paths.observationSheet(visits.liamPlanned) },
  { name: "sheet-b5", who: maya, path: paths.observationSheet(visits.liamPlanned, "b5") },
  { name: "notice", who: kenji, path: paths.visitNotice(visits.liamPlanned) },
  { name: "print-roles", who: liam, path: paths.agreementPrint(agreements.liamSuzuki) },
  {
    name: "print-plan",
    who: liam,
    path: paths.agreementPrint(agreements.liamSuzuki, "?sheet=plan&lang=ja"),
  },
  {
    name: "print-review",
    who: liam,
    path: paths.agreementPrint(agreements.liamSuzuki, "?sheet=review&paper=b5"),
  },
  { name: "transfer", who: maya, path: paths.transfer(visits.hanaDraft) },

  { name: "observe-ahead", who: maya, path: paths.observe(visits.liamPlanned) },
  { name: "observe-open", who: maya, path: paths.observe(visits.hanaDraft) },
  { name: "observe-self", who: thabo, path: paths.observe(visits.thaboSelf) },
  { name: "share", who: maya, path: paths.share(observations.hanaDraft) },
  { name: "correct", who: daniel, path: paths.correct(observations.sofiaInterview) },
  { name: "version", who: jomar, path: paths.feedbackVersion(observations.jomarSongs, 1) },
  { name: "rubric", who: liam, path: paths.rubric("alt-lesson-default") },
  { name: "rubric-walkthrough", who: liam, path: paths.rubric("walkthrough") },

  { name: "reflections", who: liam, path: paths.reflections },
  { name: "reflection-new", who: liam, path: paths.newReflection },
  { name: "modules", who: liam, path: paths.modules },
  { name: "modules-coordinator", who: kenji, path: paths.modules },
  { name: "module", who: liam, path: paths.module("clear-instructions") },

  { name: "goals-alt", who: liam, path: paths.goals },
  { name: "goals-mentor", who: maya, path: paths.goals },
  { name: "goal-new", who: grace, path: paths.newGoal },
  { name: "goal-running", who: liam, path: paths.goal(goals.liamInstructions) },
  { name: "goal-overdue", who: tom, path: paths.goal(goals.tomAnswers) },
  { name: "goal-reached", who: liam, path: paths.goal(goals.liamWords) },
  { name: "goal-check-in", who: liam, path: paths.goalCheckIn(goals.liamInstructions) },
  { name: "goal-outcome", who: tom, path: paths.stepOutcome(goals.tomAnswers) },
  { name: "goal-end", who: liam, path: paths.endGoal(goals.liamInstructions) },

  { name: "agreements", who: liam, path: paths.agreements },
  { name: "agreements-none", who: grace, path: paths.agreements },
  { name: "agreement-new", who: liam, path: paths.newAgreement },
  { name: "agreement-running", who: liam, path: paths.agreement(agreements.liamSuzuki) },
  { name: "agreement-waiting", who: liam, path: paths.agreement(agreements.liamTakahashi) },
  { name: "agreement-proposal", who: sofia, path: paths.agreement(agreements.sofiaWatanabe) },
  { name: "agreement-informed", who: thabo, path: paths.agreement(agreements.thaboKato) },
  { name: "agreement-edit", who: liam, path: paths.editAgreement(agreements.liamSuzuki) },
  { name: "agreement-history", who: liam, path: paths.agreementHistory(agreements.liamSuzuki) },
  { name: "agreement-send", who: liam, path: paths.sendAgreement(agreements.liamSuzuki) },
  { name: "lessons", who: liam, path: paths.agreementLessons(agreements.liamSuzuki) },
  { name: "lessons-none", who: liam, path: paths.agreementLessons(agreements.liamTakahashi) },
  { name: "lessons-private", who: thabo, path: paths.agreementLessons(agreements.thaboKato) },
  { name: "lesson-new", who: liam, path: paths.newLesson(agreements.liamSuzuki) },
  { name: "lesson-open", who: liam, path: paths.lesson(agreements.liamSuzuki, lessons.liamFood) },
  { name: "lesson-own", who: liam, path: paths.lesson(agreements.liamSuzuki, lessons.liamMenu) },
  {
    name: "lesson-change",
    who: liam,
    path: paths.changeLesson(agreements.liamSuzuki, lessons.liamMenu),
  },
  {
    name: "lesson-review",
    who: liam,
    path: paths.lessonReview(agreements.liamSuzuki, lessons.liamMenu),
  },
  { name: "agreed-and-done", who: liam, path: paths.agreementDone(agreements.liamSuzuki) },
  { name: "shared-reviews", who: daniel, path: paths.sharedReviews(agreements.sofiaWatanabe) },

  { name: "people-coordinator", who: kenji, path: paths.people },
  { name: "people-mentor", who: maya, path: paths.people },
  { name: "people-new", who: maya, path: paths.addPeople },
  { name: "person-close", who: kenji, path: paths.personDisable(maya) },
  { name: "person-coordinator", who: kenji, path: paths.person(thabo) },
  { name: "person-mentor", who: maya, path: paths.person(hana) },
  { name: "schools", who: maya, path: paths.schools },
  { name: "school", who: maya, path: paths.school(schools.aoba) },
  { name: "settings", who: liam, path: paths.settings },
  { name: "settings-instrument", who: maya, path: paths.settingsInstrument },
  { name: "not-found", who: liam, path: "/nothing-here" },
];
