import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { busMoney } from "../money/amount";
import type { SupplierService } from "../supplier/supplier.service";

export const onPurchaseOrderSettled = (suppliers: SupplierService) =>
  consumer({
    from: "suppliers",
    type: "purchase_order.settled.v1",
    payload: z.object({
      purchaseOrderId: z.guid(),
      supplierId: z.guid(),
      orderId: z.guid().nullable(),
      reference: z.string(),
      amount: busMoney,
    }),
    handle: (tx, { id: eventId, payload: { amount, ...settled } }) =>
      suppliers.billed(tx, {
        ...settled,
        amountMinor: BigInt(amount.amountMinor),
        currency: amount.currency,
        eventId,
      }),
  });
