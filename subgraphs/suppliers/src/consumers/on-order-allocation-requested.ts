import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { AllocationService } from "../allocation/allocation.service";
import { shipToAddress } from "../allocation/ship-to-address";

export const onOrderAllocationRequested = (allocations: AllocationService) =>
  consumer({
    from: "orders",
    type: "order.allocation_requested.v1",
    payload: z.object({
      orderId: z.guid(),
      customerId: z.guid(),
      attempt: z.number().int(),
      lines: z.array(z.object({ orderLineId: z.guid(), sku: z.string(), quantity: z.number().int() })),
      shipTo: shipToAddress,
    }),
    handle: (tx, { payload, occurredAt }) => allocations.request(tx, { ...payload, at: new Date(occurredAt) }),
  });
