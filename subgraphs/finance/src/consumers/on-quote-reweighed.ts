import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ParcelMeasurementService } from "../parcel-measurement/parcel-measurement.service";

/** By the service's rule a large parcel is billable by its size: that is what a carrier may bill. */
export const onQuoteReweighed = (measurements: ParcelMeasurementService) =>
  consumer({
    from: "pricing",
    type: "quote.reweighed.v1",
    payload: z.object({
      quoteId: z.guid(),
      orderId: z.guid(),
      shipmentId: z.guid(),
      measurementId: z.guid(),
      quotedBillableG: z.number().int(),
      measuredBillableG: z.number().int(),
      measuredAt: z.iso.datetime(),
    }),
    handle: (tx, { id: eventId, tenantId, payload }) => measurements.reweighed(tx, { ...payload, tenantId, eventId }),
  });
