import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ReweighService } from "../reweigh/reweigh.service";

const measure = z.number().int().positive();

export const onParcelMeasured = (reweighs: ReweighService) =>
  consumer({
    from: "logistics",
    type: "parcel.measured.v1",
    payload: z.object({
      orderId: z.guid(),
      shipmentId: z.guid(),
      measurementId: z.guid(),
      measured: z.object({ weightG: measure, lengthMm: measure, widthMm: measure, heightMm: measure }),
      measuredAt: z.iso.datetime(),
    }),
    handle: (tx, { tenantId, payload }) => reweighs.measured(tx, { tenantId, ...payload }),
  });
