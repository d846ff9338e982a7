import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { LostSuspicionService } from "../exception/lost-suspicion.service";

export const onTrackingLostSuspected = (suspicions: LostSuspicionService) =>
  consumer({
    from: "tracking",
    type: "tracking.lost_suspected.v1",
    payload: z.object({ shipmentId: z.guid(), trackingNumber: z.string(), silentSince: z.coerce.date() }),
    handle: (tx, { payload }) => suspicions.suspect(tx, payload),
  });
