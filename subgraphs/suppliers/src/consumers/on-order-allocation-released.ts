import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { AllocationService } from "../allocation/allocation.service";

export const onOrderAllocationReleased = (allocations: AllocationService) =>
  consumer({
    from: "orders",
    type: "order.allocation_released.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: (tx, { payload: { orderId }, tenantId, occurredAt }) =>
      allocations.release(tx, { orderId, customerId: tenantId, at: new Date(occurredAt) }),
  });
