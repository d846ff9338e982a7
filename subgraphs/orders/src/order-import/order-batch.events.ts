import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { type OrderBatch, OrderBatchStatus } from "./order-batch.entity";

const rows = z.number().int().nonnegative();

export const ORDER_BATCH_UPDATED = defineEvent({
  type: "order_batch.updated.v1",
  description:
    "An import of orders went on: how far it has come. Told at each change of its status, and about once a second between.",
  payload: z.object({
    batchId: z.guid(),
    customerId: z.guid(),
    status: z.enum(OrderBatchStatus),
    isDryRun: z.boolean(),
    rows: rows.nullable().describe("Of the file; null until it is read."),
    judged: rows,
    accepted: rows.describe("Rows whose order was made or, in a dry run, would be."),
    existing: rows.describe("Rows whose order was there before."),
    refused: rows,
  }),
});

export const orderBatchUpdated = (batch: OrderBatch): NewEvent =>
  ORDER_BATCH_UPDATED.event({
    aggregateId: batch.id,
    tenantId: batch.tenantId,
    payload: {
      batchId: batch.id,
      customerId: batch.tenantId,
      status: batch.status,
      isDryRun: batch.isDryRun,
      rows: batch.rowCount,
      judged: batch.judgedCount,
      accepted: batch.acceptedCount,
      existing: batch.existingCount,
      refused: batch.refusedCount,
    },
  });
