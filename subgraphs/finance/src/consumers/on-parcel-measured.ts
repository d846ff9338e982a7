import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ParcelMeasurementService } from "../parcel-measurement/parcel-measurement.service";

const whole = z.number().int();

export const onParcelMeasured = (measurements: ParcelMeasurementService) =>
  consumer({
    from: "logistics",
    type: "parcel.measured.v1",
    payload: z.object({
      parcelId: z.guid(),
      shipmentId: z.guid(),
      orderId: z.guid(),
      measurementId: z.guid(),
      measured: z.object({ weightG: whole, lengthMm: whole, widthMm: whole, heightMm: whole }),
      measuredAt: z.iso.datetime(),
    }),
    handle: (tx, { id: eventId, tenantId, payload }) => measurements.measured(tx, { ...payload, tenantId, eventId }),
  });
