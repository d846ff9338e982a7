import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import { SilenceStage } from "./silence-limit.entity";

export const TRACKING_LOST_SUSPECTED = defineEvent({
  type: "tracking.lost_suspected.v1",
  description: "Nothing was heard of a parcel for longer than its stage allows: somebody has to look for it.",
  payload: z.object({
    trackingNumber: z.string(),
    shipmentId: z.guid(),
    orderId: z.guid(),
    stage: z.enum(SilenceStage),
    silentSince: z.iso.datetime().describe("When its last scan reached us, or when it was labelled if there is none."),
    limitDays: z.number().int(),
  }),
});

export const lostSuspected = (
  { id, shipmentId, tenantId, number, orderId }: FollowedParcel,
  { stage, silentSince, limitDays }: { stage: SilenceStage; silentSince: Date; limitDays: number },
): NewEvent =>
  TRACKING_LOST_SUSPECTED.event({
    aggregateId: id,
    tenantId,
    payload: {
      trackingNumber: number,
      shipmentId: shipmentId ?? id,
      orderId,
      stage,
      silentSince: silentSince.toISOString(),
      limitDays,
    },
  });
