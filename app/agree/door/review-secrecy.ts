/**
 * True when the door must neither show nor change a teacher's review that the ALT may not read yet: it was
 * written before the PIN was chosen, so the person at the door may be somebody else.
 *
 * @param writtenAt UTC milliseconds
 * @param pinAt when the present PIN was chosen (UTC milliseconds); null when none is chosen
 */
export const isHiddenReview = (writtenAt: number, pinAt: number | null): boolean =>
  pinAt === null || writtenAt < pinAt;
