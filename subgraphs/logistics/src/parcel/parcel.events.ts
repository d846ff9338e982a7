import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { Parcel } from "./parcel.entity";
import type { ParcelMeasurement } from "./parcel-measurement.entity";
import { numberOf } from "./parcel-number";

const measure = z.object({
  weightG: z.number().int(),
  lengthMm: z.number().int(),
  widthMm: z.number().int(),
  heightMm: z.number().int(),
});

export const PARCEL_MEASURED = defineEvent({
  type: "parcel.measured.v1",
  description: "Our scales measured a parcel that came in, for the first time or once more.",
  payload: z.object({
    parcelId: z.guid(),
    shipmentId: z.guid(),
    orderId: z.guid(),
    measurementId: z.guid(),
    declared: measure,
    measured: measure,
    measuredAt: z.iso.datetime(),
    parcels: z
      .array(measure.nullable())
      .optional()
      .describe(
        "Of a shipment of several each, as weighed last, in the order of their numbers; null of what was not weighed yet.",
      ),
  }),
});

/** @param parcels all of its shipment, in the order of their numbers */
export const parcelMeasured = (
  shipment: Shipment,
  parcels: readonly Parcel[],
  parcel: Parcel,
  measurement: ParcelMeasurement,
): NewEvent =>
  PARCEL_MEASURED.event({
    aggregateId: parcel.id,
    tenantId: parcel.tenantId,
    payload: {
      parcelId: parcel.id,
      shipmentId: shipment.id,
      orderId: shipment.orderId,
      measurementId: measurement.id,
      declared: parcel.declared,
      measured: parcel.measured!,
      measuredAt: measurement.measuredAt.toISOString(),
      ...(parcels.length > 1 && { parcels: parcels.map(({ measured }) => measured) }),
    },
  });

export const PARCEL_COMES_BACK = defineEvent({
  type: "parcel.comes_back.v1",
  description: "One of a shipment's parcels goes back to its sender, or came there, whatever becomes of the others.",
  payload: z.object({
    parcelId: z.guid(),
    shipmentId: z.guid(),
    orderId: z.guid(),
    number: z.number().int().describe("Its place among the parcels of its shipment, from 1."),
    trackingNumber: z.string(),
    status: z.enum([ShipmentStatus.RETURNING, ShipmentStatus.RETURNED]),
    occurredAt: z.iso.datetime(),
  }),
});

type ComesBack = z.infer<typeof PARCEL_COMES_BACK.payload>["status"];

export const parcelComesBack = (shipment: Shipment, parcel: Parcel, status: ComesBack, occurredAt: Date): NewEvent =>
  PARCEL_COMES_BACK.event({
    aggregateId: parcel.id,
    tenantId: parcel.tenantId,
    payload: {
      ...{ parcelId: parcel.id, shipmentId: shipment.id, orderId: shipment.orderId, number: parcel.number },
      ...{ trackingNumber: numberOf(parcel, shipment), status, occurredAt: occurredAt.toISOString() },
    },
  });
