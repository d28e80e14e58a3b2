export const reflect = {};
