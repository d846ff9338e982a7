import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { ClaimKind } from "../claim/claim.entity";
import type { ClaimService } from "../claim/claim.service";

const kinds = z.enum(ClaimKind);

/** Of all that may befall a shipment a loss, damage and destruction are paid for. */
export const onShipmentExceptionRaised = (claims: ClaimService) =>
  consumer({
    from: "logistics",
    type: "shipment.exception_raised.v1",
    payload: z.object({
      ...{ shipmentId: z.guid(), orderId: z.guid(), kind: z.string() },
      parcelNumber: z.number().int().positive().nullish(),
    }),
    handle: async (tx, { tenantId, payload: { shipmentId, orderId, kind, parcelNumber = null } }) => {
      const { data: claimed } = kinds.safeParse(kind);
      if (claimed) await claims.open(tx, { tenantId, orderId, shipmentId, parcelNumber }, claimed);
    },
  });
