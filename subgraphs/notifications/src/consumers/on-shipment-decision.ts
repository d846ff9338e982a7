import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

const decision = z.object({ shipmentId: z.guid(), orderId: z.guid(), cause: z.string() });
const due = decision.extend({ dueAt: z.iso.datetime(), defaultChoice: z.string() });
const needed = due.extend({ dueAt: z.iso.datetime().nullable(), defaultChoice: z.string().nullable() });

/** That somebody has to say what becomes of a parcel, and that there is little time left for it. */
export const onShipmentDecision = (notify: NotifyService) => [
  consumer({
    from: "logistics",
    type: "shipment.decision_needed.v1",
    payload: needed,
    apartBy: "orderId",
    handle: async (tx, event) => {
      const { shipmentId, orderId, cause, dueAt, defaultChoice } = event.payload;
      // What customs took our staff settle.
      if (cause === "SEIZED") {
        return notify.notify(tx, event, { key: "shipment.seized", shipmentId, orderId, facts: {} });
      }
      // Without a day by when, what it is about says enough: that it could not be delivered.
      if (dueAt === null || defaultChoice === null) return;
      const facts = { cause, otherwise: defaultChoice, dueAt };
      await notify.notify(tx, event, { key: "shipment.decision_needed", shipmentId, orderId, facts });
    },
  }),
  consumer({
    from: "logistics",
    type: "shipment.decision_due_soon.v1",
    payload: due,
    apartBy: "orderId",
    handle: async (tx, event) => {
      const { shipmentId, orderId, cause, dueAt, defaultChoice: otherwise } = event.payload;
      if (cause === "SEIZED") return;
      const facts = { cause, otherwise, dueAt };
      await notify.notify(tx, event, { key: "shipment.decision_due_soon", shipmentId, orderId, facts });
    },
  }),
];
