export const reflectionStatuses = ["written", "skipped"] as const;
export type ReflectionStatus = (typeof reflectionStatuses)[number];

/** Answers to "Did you do the part you had agreed?" in the shipped self-reflection. */
export const roleAnswers = ["yes", "partly", "no", "none-agreed"] as const;
export type RoleAnswer = (typeof roleAnswers)[number];

/** Answers to "How do you feel about this class now?" in the shipped self-reflection. */
export const feelings = ["energised", "fine", "unsure", "need-help"] as const;
export type Feeling = (typeof feelings)[number];

export const replyKinds = ["read", "reply"] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** The statements of the shipped self-reflection, by their ids in `db/content/rubrics.json`. */
export const statementIds = [
  "s01",
  "s02",
  "s03",
  "s04",
  "s05",
  "s06",
  "s07",
  "s08",
  "s09",
  "s10",
  "s11",
  "s12",
  "s13",
  "s14",
  "s15",
  "s16",
  "s17",
  "s18",
] as const;

/** Stored values of how often a statement holds; pages show them as words only. */
export const frequencies = ["1", "2", "3", "4"] as const;

/** Maximum length of an answer and of a reply, in characters. */
export const answerMax = 1000;
