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
