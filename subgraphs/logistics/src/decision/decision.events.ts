import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";
import { DecisionCause, DecisionChoice, type ShipmentDecision } from "./decision.entity";

const about = {
  shipmentId: z.guid(),
  orderId: z.guid(),
  decisionId: z.guid(),
  cause: z.enum(DecisionCause),
};

export const SHIPMENT_DECISION_NEEDED = defineEvent({
  type: "shipment.decision_needed.v1",
  description: "Somebody has to say what becomes of a shipment.",
  payload: z.object({
    ...about,
    dueAt: z.iso.datetime().nullable().describe("By when; null where no rule says."),
    defaultChoice: z.enum(DecisionChoice).nullable().describe("What counts from then on; null where no rule says."),
  }),
});

export const SHIPMENT_DECISION_DUE_SOON = defineEvent({
  type: "shipment.decision_due_soon.v1",
  description: "Nobody has said yet what becomes of a shipment, and there is little time left. Told once.",
  payload: z.object({ ...about, dueAt: z.iso.datetime(), defaultChoice: z.enum(DecisionChoice) }),
});

const named = ({ orderId }: Shipment, { id, shipmentId, cause }: ShipmentDecision) => ({
  ...{ shipmentId, orderId, decisionId: id, cause },
});

export const decisionNeeded = (shipment: Shipment, decision: ShipmentDecision): NewEvent =>
  SHIPMENT_DECISION_NEEDED.event({
    aggregateId: shipment.id,
    tenantId: shipment.tenantId,
    payload: {
      ...named(shipment, decision),
      dueAt: decision.dueAt?.toISOString() ?? null,
      defaultChoice: decision.defaultChoice,
    },
  });

/** @param decision one that has a due time */
export const decisionDueSoon = (shipment: Shipment, decision: ShipmentDecision): NewEvent =>
  SHIPMENT_DECISION_DUE_SOON.event({
    aggregateId: shipment.id,
    tenantId: shipment.tenantId,
    payload: {
      ...named(shipment, decision),
      dueAt: decision.dueAt!.toISOString(),
      defaultChoice: decision.defaultChoice!,
    },
  });
