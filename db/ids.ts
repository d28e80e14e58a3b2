import { v7 } from "uuid";

/** Creates an id for a new row: a UUIDv7, so that ids sort by age. */
export const newId = (): string => v7();
