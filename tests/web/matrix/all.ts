/** The whole authorization matrix. */

import { agreementLessonRows } from "./agreement-lessons";
import { agreementPaperRows } from "./agreement-paper";
import { agreementRows } from "./agreements";
import { doorRows } from "./door";
import { entryRows } from "./entry";
import { goalRows } from "./goals";
import { learningRows } from "./learning";
import { observationRows } from "./observations";
import { peopleRows } from "./people";
import type { Row } from "./row";
import { visitRows } from "./visits";

export const matrix: Row[] = [
  ...entryRows,
  ...doorRows,
  ...peopleRows,
  ...visitRows,
  ...observationRows,
  ...learningRows,
  ...goalRows,
  ...agreementRows,
  ...agreementPaperRows,
  ...agreementLessonRows,
];
