export const goalStatuses = ["open", "reached", "set-aside"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

export const stepStatuses = ["open", "seen", "not-yet", "dropped"] as const;
export type StepStatus = (typeof stepStatuses)[number];
