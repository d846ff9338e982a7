import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";

export const SHIPMENT_LABEL_FAILED = defineEvent({
  type: "shipment.label_failed.v1",
  description:
    "A carrier took a shipment not, or made no label of it: the next one is asked, once this one has nothing of it any more.",
  payload: z.object({
    shipmentId: z.guid(),
    orderId: z.guid(),
    carrierAccount: z.string().describe("By which account of ours it was asked."),
    reason: z.string().describe("The carrier's, or ours of its silence."),
    occurredAt: z.iso.datetime(),
  }),
});

export const shipmentLabelFailed = (
  { id: shipmentId, tenantId, orderId }: Shipment,
  told: { carrierAccount: string; reason: string },
  at: Date,
): NewEvent =>
  SHIPMENT_LABEL_FAILED.event({
    aggregateId: shipmentId,
    tenantId,
    payload: { shipmentId, orderId, ...told, occurredAt: at.toISOString() },
  });
