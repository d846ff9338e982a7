import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  newId,
  oneOf,
  perform,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Label } from "../label/label.entity";
import { LabelPrint } from "./label-print.entity";
import { type NotePrintedLabelsInput, notePrintedLabelsRules, type PrintedLabels } from "./label-print.input";
import { LabelNotFound, type NotePrintedLabelsResult, NotePrintedLabelsSuccess } from "./label-print.result";

/** Keeps who printed which label and when, so that one that is printed twice is seen to be. */
export class LabelPrintService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All of them, or none where one is nobody's that the viewer may print. */
  note(viewer: Viewer, input: NotePrintedLabelsInput): Promise<typeof NotePrintedLabelsResult> {
    return perform<PrintedLabels, Label[] | LabelNotFound, NotePrintedLabelsSuccess>(this.database, {
      operation: "notePrintedLabels",
      viewer,
      input,
      rules: notePrintedLabelsRules,
      lock: async (tx, { labelIds }) => {
        const found = await labelsOf(tx, viewer, labelIds);
        return found.length === labelIds.length ? found : new LabelNotFound();
      },
      decide: async (tx, found, _printed, actId) => {
        const labels = found as Label[];
        const by = { actId, createdBy: viewer.actor, printedAt: this.clock() };
        const prints = labels.map(({ id: labelId, tenantId }) => ({ id: newId(), tenantId, labelId, ...by }));
        await insertRows(tx, LabelPrint, prints);
        return new NotePrintedLabelsSuccess(labels);
      },
      resultId: (_printed, actId) => actId,
      replay: async (tx, actId) => {
        const prints = await findRows(tx, viewer, LabelPrint, [equals("actId", actId)]);
        return new NotePrintedLabelsSuccess(
          await labelsOf(
            tx,
            viewer,
            prints.map(({ labelId }) => labelId),
          ),
        );
      },
    });
  }
}

const labelsOf = async (tx: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Label[]> =>
  ids.every(isId) ? findRows(tx, viewer, Label, [oneOf("id", ids)]) : [];
