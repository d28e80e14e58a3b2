/** What the door shows of the lessons under a sheet. */
import type {
  Lesson,
  LessonPageView,
  LessonsFrame,
  NextTime,
  ReviewStart,
  TaskDoneView,
} from "../after-class/lesson-view";
import type { ReviewWords } from "../after-class/review-questions.server";

/** A lesson that the teacher can look back at now, or has, with the form for it. */
export type DoorLesson = {
  lesson: Lesson;
  start: ReviewStart;
  /** The evening of the lesson's day is over. */
  late: boolean;
  /** Answered, and not yet open to the other. */
  waiting: boolean;
};

export type DoorReviews = {
  frame: LessonsFrame;
  words: ReviewWords;
  /** The one lesson to look back at, the newest first; null where there is none. */
  now: DoorLesson | null;
  /** The last lesson whose reviews are open. */
  last: Pick<LessonPageView, "lesson" | "own" | "other"> | null;
  next: NextTime | null;
  /** What was not always done as agreed. */
  done: TaskDoneView[];
  /** Both said that the ALT's mentors may read along. */
  shared: boolean;
  /** What the teacher allows. */
  shares: { sheet: boolean; reviews: boolean };
};

/** A review that was sent and could not be taken. */
export type RefusedReview = { lessonId: string; values: Record<string, string>; error: string };
