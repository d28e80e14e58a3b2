export const agree = {};
