import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ReweighService } from "../reweigh/reweigh.service";

const side = z.number().int().positive();
const measure = z.object({ weightG: side, lengthMm: side, widthMm: side, heightMm: side });

export const onParcelMeasured = (reweighs: ReweighService) =>
  consumer({
    from: "logistics",
    type: "parcel.measured.v1",
    payload: z.object({
      orderId: z.guid(),
      shipmentId: z.guid(),
      measurementId: z.guid(),
      measured: measure,
      /** Of a shipment of several, each in the order of their numbers; null of what was not weighed yet. */
      parcels: z.array(measure.nullable()).nullish(),
      measuredAt: z.iso.datetime(),
    }),
    handle: (tx, { tenantId, payload: { measured, parcels, ...payload } }) =>
      reweighs.measured(tx, { tenantId, parcels: parcels ?? [measured], ...payload }),
  });
