import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { InvitationService } from "../invitation/invitation.service";

export const onSupplierRegistered = (invitations: InvitationService) =>
  consumer({
    from: "suppliers",
    type: "supplier.registered.v1",
    payload: z.object({
      supplierId: z.guid(),
      name: z.string(),
      contactEmail: z.string(),
      contactName: z.string(),
    }),
    handle: (tx, { payload: { supplierId, ...supplier } }) => invitations.welcome(tx, { id: supplierId, ...supplier }),
  });
