import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";
import type { Parcel } from "./parcel.entity";
import type { ParcelMeasurement } from "./parcel-measurement.entity";

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
