import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ObligationService } from "../obligation/obligation.service";

/** Nothing becomes of a shipment any more; a state that is not known here is one that it is open in. */
const ENDED = new Set(["DELIVERED", "RETURNED", "CANCELLED", "LOST", "DESTROYED"]);

const shipmentId = z.guid();

export const onShipmentLabelled = (obligations: ObligationService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({ shipmentId }),
    apartBy: "shipmentId",
    handle: (tx, { tenantId, occurredAt, payload }) =>
      obligations.reportShipment(tx, { ...payload, tenantId, isOpen: true, asOf: new Date(occurredAt) }),
  });

export const onShipmentStatusChanged = (obligations: ObligationService) =>
  consumer({
    from: "logistics",
    type: "shipment.status_changed.v1",
    payload: z.object({ shipmentId, status: z.string() }),
    apartBy: "shipmentId",
    handle: (tx, { tenantId, occurredAt, payload: { shipmentId, status } }) =>
      obligations.reportShipment(tx, { shipmentId, tenantId, isOpen: !ENDED.has(status), asOf: new Date(occurredAt) }),
  });

export const onShipmentCancelled = (obligations: ObligationService) =>
  consumer({
    from: "logistics",
    type: "shipment.cancelled.v1",
    payload: z.object({ shipmentId }),
    apartBy: "shipmentId",
    handle: (tx, { tenantId, occurredAt, payload: { shipmentId } }) =>
      obligations.reportShipment(tx, { shipmentId, tenantId, isOpen: false, asOf: new Date(occurredAt) }),
  });
