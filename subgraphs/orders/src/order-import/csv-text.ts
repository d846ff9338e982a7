import { csvLine } from "@baiyun/kit";
import { guarded } from "./cells";

/**
 * A row of a CSV that people open with spreadsheets and send in again. What it guards must be read back exactly, by `unguarded`:
 * so what begins with an apostrophe of its own before a formula gets another, which the kit's guard does not do.
 */
export const csvRow = (cells: readonly string[]): string => csvLine(cells, guarded);
