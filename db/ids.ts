import { v7 } from "uuid";

/** A new id for a row: UUIDv7, so that ids sort by age. */
export const newId = (): string => v7();
