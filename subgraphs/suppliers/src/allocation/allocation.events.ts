import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Allocation } from "./allocation.entity";
import type { Missing } from "./plan";

const answer = { orderId: z.guid(), attempt: z.number().int().describe("The request's that this answers.") };
const purchaseOrderIds = z.array(z.guid());

export const STOCK_RESERVED = defineEvent({
  type: "stock.reserved.v1",
  description: "An order's goods are reserved and wait for their suppliers to accept.",
  payload: z.object({ ...answer, purchaseOrderIds }),
});

export const STOCK_ALLOCATED = defineEvent({
  type: "stock.allocated.v1",
  description: "An order's goods are promised by all their suppliers, or are its customer's own.",
  payload: z.object({ ...answer, purchaseOrderIds }),
});

export const STOCK_UNAVAILABLE = defineEvent({
  type: "stock.unavailable.v1",
  description: "An order's goods cannot be had whole, alternatives included: nothing is reserved for it.",
  payload: z.object({
    ...answer,
    lines: z.array(
      z.object({
        orderLineId: z.guid(),
        sku: z.string(),
        wanted: z.number().int(),
        available: z.number().int().describe("What all alternatives have together."),
      }),
    ),
  }),
});

const about = ({ id, tenantId }: Allocation) => ({ aggregateId: id, tenantId });

export const stockReserved = (allocation: Allocation, ids: readonly string[]): NewEvent =>
  STOCK_RESERVED.event({
    ...about(allocation),
    payload: { orderId: allocation.id, attempt: allocation.attempt, purchaseOrderIds: [...ids] },
  });

export const stockAllocated = (allocation: Allocation, ids: readonly string[]): NewEvent =>
  STOCK_ALLOCATED.event({
    ...about(allocation),
    payload: { orderId: allocation.id, attempt: allocation.attempt, purchaseOrderIds: [...ids] },
  });

export const stockUnavailable = (allocation: Allocation, lines: readonly Missing[]): NewEvent =>
  STOCK_UNAVAILABLE.event({
    ...about(allocation),
    payload: { orderId: allocation.id, attempt: allocation.attempt, lines: [...lines] },
  });
