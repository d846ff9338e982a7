import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WarehouseNotices } from "../warehouse-notice/warehouse-notices.service";

export const onAsnCancelled = (notices: WarehouseNotices) =>
  consumer({
    from: "suppliers",
    type: "asn.cancelled.v1",
    payload: z.object({ asnId: z.uuid(), warehouse: z.string(), orderIds: z.array(z.uuid()) }),
    handle: (tx, { payload }) => notices.callOff(tx, payload),
  });
