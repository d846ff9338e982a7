import { defineEvent, type Money, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { PurchaseOrder } from "./purchase-order.entity";
import { type PurchaseOrderLine, payable, sumOf } from "./purchase-order-line.entity";
import { PurchaseOrderStatus } from "./purchase-order-status";

const ids = {
  purchaseOrderId: z.guid(),
  supplierId: z.guid(),
  orderId: z.guid().nullable().describe("The order that it is for."),
  reference: z.string().describe("Our name of it, for people."),
};
const amount = z
  .object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() })
  .describe("The supplier's cost: for who reads it on the bus, and nobody's eyes beyond.");
const lines = z.array(
  z.object({
    sku: z.string().describe("The supplier's own name of it."),
    wanted: z.number().int(),
    received: z.number().int(),
  }),
);

export const PURCHASE_ORDER_ISSUED = defineEvent({
  type: "purchase_order.issued.v1",
  description: "A supplier is asked for goods: it accepts or rejects them.",
  payload: z.object({ ...ids, acceptBy: z.iso.datetime().describe("After that it expires.") }),
});

export const PURCHASE_ORDER_ACCEPTED = defineEvent({
  type: "purchase_order.accepted.v1",
  description: "A supplier has promised the goods, or a part of them.",
  payload: z.object({ ...ids, dispatchBy: z.iso.datetime().describe("When it is to have sent them.") }),
});

export const PURCHASE_ORDER_REJECTED = defineEvent({
  type: "purchase_order.rejected.v1",
  description: "A supplier will not supply the goods: alternatives are tried.",
  payload: z.object({ ...ids, reason: z.string().describe("Why, for people.") }),
});

export const PURCHASE_ORDER_EXPIRED = defineEvent({
  type: "purchase_order.expired.v1",
  description: "A supplier did not answer in time: alternatives are tried.",
  payload: z.object(ids),
});

export const PURCHASE_ORDER_REDUCED = defineEvent({
  type: "purchase_order.reduced.v1",
  description: "Its order wants fewer of the goods, before they were sent: what is left of it stands.",
  payload: z.object({
    ...ids,
    lines: z
      .array(
        z.object({
          sku: z.string().describe("The supplier's own name of it."),
          wanted: z.number().int().describe("What is wanted of it now, sent or not."),
          fewer: z.number().int().describe("By how many pieces that is less than before."),
        }),
      )
      .describe("Those of which less is wanted."),
  }),
});

const ofLine = {
  status: z.enum(PurchaseOrderStatus).describe("What became of the purchase order by it."),
  orderLineId: z.guid().describe("The line of the order that it is for."),
  sku: z.string().describe("The supplier's own name of it."),
  customerSku: z.string().describe("The order's name of it."),
  pieces: z.number().int(),
};

export const PURCHASE_ORDER_LINE_CLOSED_SHORT = defineEvent({
  type: "purchase_order.line_closed_short.v1",
  description:
    "A supplier will not send what it had promised of a line and not sent yet: no claim is opened, nothing is owed.",
  payload: z.object({
    ...ids,
    ...ofLine,
    reason: z.string().describe("Why, for people of ours and the supplier's."),
    isSoughtElsewhere: z
      .boolean()
      .describe("The order still waits for its suppliers' promises, so that others are asked for the pieces."),
  }),
});

export const PURCHASE_ORDER_LINE_REOPENED = defineEvent({
  type: "purchase_order.line_reopened.v1",
  description: "A supplier will send after all what it had closed short of a line: it is reserved again.",
  payload: z.object({ ...ids, ...ofLine }),
});

export const PURCHASE_ORDER_CANCELLED = defineEvent({
  type: "purchase_order.cancelled.v1",
  description: "Its order ended, or cannot be supplied whole, before the goods were sent.",
  payload: z.object(ids),
});

export const PURCHASE_ORDER_DISPATCHED = defineEvent({
  type: "purchase_order.dispatched.v1",
  description: "A supplier has sent all that it promised.",
  payload: z.object(ids),
});

export const PURCHASE_ORDER_RECEIVED = defineEvent({
  type: "purchase_order.received.v1",
  description: "The goods were counted; what is owed for is what came, and no more than was asked for.",
  payload: z.object({ ...ids, lines, amount }),
});

export const PURCHASE_ORDER_SHORT = defineEvent({
  type: "purchase_order.short.v1",
  description: "Fewer good pieces came than were sent for: a claim is open for each such line.",
  payload: z.object({ ...ids, lines, amount: amount.describe("What the missing pieces cost.") }),
});

export const PURCHASE_ORDER_SETTLED = defineEvent({
  type: "purchase_order.settled.v1",
  description: "Finance settles what is owed for it, its claims decided.",
  payload: z.object({ ...ids, month: z.string().describe("The statement's, such as `2026-11`."), amount }),
});

const about = ({ id, buyerId }: PurchaseOrder) => ({ aggregateId: id, tenantId: buyerId });
const named = ({ id, supplierId, orderId, reference }: PurchaseOrder) => ({
  purchaseOrderId: id,
  supplierId,
  orderId,
  reference,
});
const stated = ({ amountMinor, currency }: Money) => ({ amountMinor: amountMinor.toString(), currency });
const counted = (line: PurchaseOrderLine) => ({ sku: line.sku, wanted: line.wanted, received: line.received ?? 0 });

export const issued = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_ISSUED.event({
    ...about(order),
    payload: { ...named(order), acceptBy: order.acceptBy.toISOString() },
  });

export const accepted = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_ACCEPTED.event({
    ...about(order),
    payload: { ...named(order), dispatchBy: order.dispatchBy!.toISOString() },
  });

export const rejected = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_REJECTED.event({ ...about(order), payload: { ...named(order), reason: order.rejectionReason! } });

export const expired = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_EXPIRED.event({ ...about(order), payload: named(order) });

/** @param fewer by how many pieces less is wanted of a line than before */
export const reduced = (order: PurchaseOrder, fewer: ReadonlyMap<PurchaseOrderLine, number>): NewEvent =>
  PURCHASE_ORDER_REDUCED.event({
    ...about(order),
    payload: {
      ...named(order),
      lines: [...fewer].map(([{ sku, wanted }, pieces]) => ({ sku, wanted, fewer: pieces })),
    },
  });

const lineOf = ({ status }: PurchaseOrder, { orderLineId, sku, customerSku }: PurchaseOrderLine, pieces: number) => ({
  ...{ status, orderLineId, sku, customerSku, pieces },
});

export const lineClosedShort = (
  order: PurchaseOrder,
  line: PurchaseOrderLine,
  isSoughtElsewhere: boolean,
): NewEvent => {
  const { pieces, reason } = line.closedShort!;
  const payload = { ...named(order), ...lineOf(order, line, pieces), reason, isSoughtElsewhere };
  return PURCHASE_ORDER_LINE_CLOSED_SHORT.event({ ...about(order), payload });
};

/** @param pieces that it was short of until now */
export const lineReopened = (order: PurchaseOrder, line: PurchaseOrderLine, pieces: number): NewEvent =>
  PURCHASE_ORDER_LINE_REOPENED.event({
    ...about(order),
    payload: { ...named(order), ...lineOf(order, line, pieces) },
  });

export const cancelled = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_CANCELLED.event({ ...about(order), payload: named(order) });

export const dispatched = (order: PurchaseOrder): NewEvent =>
  PURCHASE_ORDER_DISPATCHED.event({ ...about(order), payload: named(order) });

export const received = (order: PurchaseOrder, all: readonly PurchaseOrderLine[]): NewEvent =>
  PURCHASE_ORDER_RECEIVED.event({
    ...about(order),
    payload: { ...named(order), lines: all.map(counted), amount: stated(sumOf(all, order.currency, payable)) },
  });

/** @param missing the lines of which too few came */
export const short = (order: PurchaseOrder, missing: readonly PurchaseOrderLine[]): NewEvent =>
  PURCHASE_ORDER_SHORT.event({
    ...about(order),
    payload: {
      ...named(order),
      lines: missing.map(counted),
      amount: stated(sumOf(missing, order.currency, (line) => line.short ?? 0)),
    },
  });

export const settled = (order: PurchaseOrder, month: string, due: Money): NewEvent =>
  PURCHASE_ORDER_SETTLED.event({ ...about(order), payload: { ...named(order), month, amount: stated(due) } });
