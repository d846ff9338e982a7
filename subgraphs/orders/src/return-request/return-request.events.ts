import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { ReturnCondition, type ReturnLine } from "./return-line.entity";
import type { ReturnRequest } from "./return-request.entity";

export const RETURN_RECEIVED = defineEvent({
  type: "return.received.v1",
  description: "Goods of an order came back: what can be sold again goes back on the shelf.",
  payload: z.object({
    returnId: z.guid(),
    orderId: z.guid(),
    customerId: z.guid(),
    lines: z.array(
      z.object({
        orderLineId: z.guid(),
        sku: z.string(),
        quantity: z.number().int(),
        condition: z.enum(ReturnCondition),
      }),
    ),
  }),
});

/** An event of the order: what is told of one order comes in its order. */
export const returnReceived = (
  { id: returnId, orderId, tenantId }: ReturnRequest,
  lines: readonly ReturnLine[],
): NewEvent =>
  RETURN_RECEIVED.event({
    aggregateId: orderId,
    tenantId,
    payload: { returnId, orderId, customerId: tenantId, lines: lines.flatMap(received) },
  });

const received = ({ orderLineId, sku, restocked, writtenOff }: ReturnLine) =>
  [
    { orderLineId, sku, quantity: restocked ?? 0, condition: ReturnCondition.RESTOCK },
    { orderLineId, sku, quantity: writtenOff ?? 0, condition: ReturnCondition.WRITE_OFF },
  ].filter(({ quantity }) => quantity > 0);
