import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { FundingService } from "../hold/funding.service";

export const onOrderFundingDue = (fundings: FundingService) =>
  consumer({
    from: "orders",
    type: "order.funding_due.v1",
    payload: z.object({ orderId: z.guid(), customerId: z.guid() }),
    handle: (tx, { id, payload: { orderId, customerId } }) => fundings.due(tx, orderId, customerId, id),
  });
