import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { ClaimKind } from "../claim/claim.entity";
import type { ClaimService } from "../claim/claim.service";

/** A loss is closed when the parcel is found, or when somebody has looked at it: finance decide what that means for a claim. */
export const onShipmentExceptionClosed = (claims: ClaimService) =>
  consumer({
    from: "logistics",
    type: "shipment.exception_closed.v1",
    payload: z.object({
      ...{ shipmentId: z.guid(), kind: z.string(), closedAt: z.iso.datetime() },
      parcelNumber: z.number().int().positive().nullish(),
    }),
    handle: async (tx, { payload: { shipmentId, kind, closedAt, parcelNumber = null } }) => {
      if (kind === ClaimKind.LOST)
        await claims.found(tx, { shipmentId, parcelNumber }, ClaimKind.LOST, new Date(closedAt));
    },
  });
