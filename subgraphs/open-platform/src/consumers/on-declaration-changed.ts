import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { DECLARATION_UPDATED } from "../webhook-event/shipment-events";

const CHANGES = {
  "declaration.submitted.v1": "SUBMITTED",
  "declaration.accepted.v1": "ACCEPTED",
  "declaration.rejected.v1": "REJECTED",
  "declaration.held.v1": "HELD",
  "declaration.released.v1": "RELEASED",
  "declaration.seized.v1": "SEIZED",
} as const;
const payload = z.object({
  declarationId: z.guid(),
  shipmentId: z.guid().nullable(),
  orderId: z.guid().nullable(),
  regime: z.string(),
  version: z.number().int(),
});

/** They differ in one word; why customs rejected or hold it is read where access to it is checked. */
export const onDeclarationChanged = (publisher: WebhookPublisher) =>
  Object.entries(CHANGES).map(([type, change]) =>
    consumer({
      from: "logistics",
      type,
      payload,
      handle: (tx, event) => {
        const { declarationId: id, ...of } = event.payload;
        return publisher.publish(tx, event, DECLARATION_UPDATED, { id, ...of, change });
      },
    }),
  );
