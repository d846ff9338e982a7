import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { Consignees } from "../consignee/consignees";

export const onConsigneeErased = (consignees: Consignees) =>
  consumer({
    from: "orders",
    type: "consignee.erased.v1",
    payload: z.object({ orderId: z.guid(), erasedAt: z.iso.datetime() }),
    handle: (tx, { tenantId, payload: { orderId, erasedAt } }) =>
      consignees.erase(tx, { id: orderId, tenantId }, new Date(erasedAt)),
  });
