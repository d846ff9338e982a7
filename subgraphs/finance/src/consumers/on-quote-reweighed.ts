import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ParcelMeasurementService } from "../parcel-measurement/parcel-measurement.service";
import type { ShipmentService } from "../shipment/shipment.service";

/** By the service's rule a large parcel is billable by its size: that is what a carrier may bill. */
export const onQuoteReweighed = (measurements: ParcelMeasurementService, shipments: ShipmentService) =>
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
      parcelsBillableG: z.array(z.number().int()).optional(),
      measuredAt: z.iso.datetime(),
    }),
    handle: async (tx, { id: eventId, tenantId, payload: { parcelsBillableG, ...payload } }) => {
      const measuredBillableG = parcelsBillableG ? null : payload.measuredBillableG;
      await measurements.reweighed(tx, { ...payload, measuredBillableG, tenantId, eventId });
      if (parcelsBillableG) await shipments.weighed(tx, { ...payload, tenantId, parcelsBillableG });
    },
  });
