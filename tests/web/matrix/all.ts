/** The whole authorization matrix. */
import { entryRows } from "./entry";
import { learningRows } from "./learning";
import { peopleRows } from "./people";
import type { Row } from "./row";
import { visitRows } from "./visits";

export const matrix: Row[] = [...entryRows, ...peopleRows, ...visitRows, ...learningRows];
