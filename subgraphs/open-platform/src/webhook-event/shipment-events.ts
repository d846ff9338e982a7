import { z } from "zod";
import { changeOf, entry, id, ORDER_ID, SAMPLE_ID, SHIPMENT_ID } from "./catalogue-entry";

export const SHIPMENT_UPDATED = entry({
  name: "shipment.updated",
  description:
    "A shipment was labelled, moved to another status, was cancelled or could not be any more, or needs somebody to look at it.",
  scope: "shipments:read",
  data: z.object({
    id: SHIPMENT_ID,
    orderId: ORDER_ID,
    change: z
      .enum(["LABELLED", "STATUS_CHANGED", "EXCEPTION_RAISED", "CANCELLED", "CANCEL_REFUSED"])
      .describe("What happened to it. More of them may come."),
    status: z
      .string()
      .nullable()
      .describe("The new status, of STATUS_CHANGED, and the one that it stays in, of CANCEL_REFUSED alone."),
    trackingNumber: z.string().nullable().describe("Of LABELLED alone."),
    exception: z.string().nullable().describe("What is the matter, of EXCEPTION_RAISED alone."),
  }),
  sample: {
    id: SAMPLE_ID,
    orderId: SAMPLE_ID,
    change: "STATUS_CHANGED",
    status: "DEPARTED",
    trackingNumber: null,
    exception: null,
  },
});

export const TRACKING_UPDATED = entry({
  name: "tracking.updated",
  description: "A carrier's scan of a parcel reached us.",
  scope: "tracking:read",
  data: z.object({
    id: SHIPMENT_ID,
    trackingNumber: z.string().describe("The parcel's number."),
    status: z.string().describe("What the scan says of the parcel."),
    subStatus: z.string().describe("What it says beyond that."),
    occurredAt: z.string().nullable().describe("When it was scanned; null where that cannot be read."),
  }),
  sample: {
    id: SAMPLE_ID,
    trackingNumber: "YT0000000000000000",
    status: "IN_TRANSIT",
    subStatus: "DEPARTED",
    occurredAt: "2026-11-23T08:00:00.000Z",
  },
});

export const EXCEPTION_UPDATED = entry({
  name: "exception.updated",
  description: "Somebody has to look at a shipment, or need not any more.",
  scope: "shipments:read",
  data: z.object({
    id: id("The exception's id in the graph."),
    shipmentId: SHIPMENT_ID,
    orderId: ORDER_ID,
    kind: z.string().describe("What is the matter, such as DAMAGED or LOST. More of them may come."),
    change: changeOf(["RAISED", "CLOSED"]),
  }),
  sample: { id: SAMPLE_ID, shipmentId: SAMPLE_ID, orderId: SAMPLE_ID, kind: "DAMAGED", change: "RAISED" },
});

export const DECLARATION_UPDATED = entry({
  name: "declaration.updated",
  description: "A customs declaration of a shipment went on: read it for how it stands.",
  scope: "shipments:read",
  data: z.object({
    id: id("The declaration's id in the graph."),
    shipmentId: SHIPMENT_ID.nullable().describe("Null for one of more than a shipment."),
    orderId: ORDER_ID.nullable().describe("Null for one of more than an order."),
    regime: z.string().describe("Under which it is declared, such as H7."),
    version: z.int().describe("Of what is declared: a correction is the next one."),
    change: changeOf(["SUBMITTED", "ACCEPTED", "REJECTED", "HELD", "RELEASED", "SEIZED"]),
  }),
  sample: { id: SAMPLE_ID, shipmentId: SAMPLE_ID, orderId: SAMPLE_ID, regime: "H7", version: 1, change: "RELEASED" },
});
