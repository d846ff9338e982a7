import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { Shipment } from "../shipment/shipment.entity";
import { ExceptionKind, type ShipmentException } from "./exception.entity";

const parcelNumber = z
  .number()
  .int()
  .positive()
  .optional()
  .describe(
    "Which of several parcels it befell, from 1; left out of all of them, of one alone, and where nobody knows.",
  );

export const SHIPMENT_EXCEPTION_RAISED = defineEvent({
  type: "shipment.exception_raised.v1",
  description: "Somebody has to look at a shipment.",
  payload: z.object({
    shipmentId: z.guid(),
    orderId: z.guid(),
    exceptionId: z.guid(),
    kind: z.enum(ExceptionKind),
    parcelNumber,
    occurredAt: z.iso.datetime(),
  }),
});

export const SHIPMENT_EXCEPTION_CLOSED = defineEvent({
  type: "shipment.exception_closed.v1",
  description: "Nobody has to look at it any more: it was settled, or somebody has looked.",
  payload: z.object({
    shipmentId: z.guid(),
    orderId: z.guid(),
    exceptionId: z.guid(),
    kind: z.enum(ExceptionKind),
    parcelNumber,
    occurredAt: z.iso.datetime(),
    closedAt: z.iso.datetime(),
  }),
});

type Told = Pick<ShipmentException, "id" | "kind" | "parcelNumber" | "occurredAt">;

const named = ({ parcelNumber: number }: Told) => (number === null ? {} : { parcelNumber: number });

export const shipmentExceptionClosed = (
  { id: shipmentId, tenantId, orderId }: Pick<Shipment, "id" | "tenantId" | "orderId">,
  exception: Told,
  closedAt: Date,
): NewEvent => {
  const { id: exceptionId, kind, occurredAt } = exception;
  return SHIPMENT_EXCEPTION_CLOSED.event({
    aggregateId: shipmentId,
    tenantId,
    payload: {
      ...{ shipmentId, orderId, exceptionId, kind, ...named(exception) },
      ...{ occurredAt: occurredAt.toISOString(), closedAt: closedAt.toISOString() },
    },
  });
};

export const shipmentExceptionRaised = ({ id: shipmentId, tenantId, orderId }: Shipment, exception: Told): NewEvent => {
  const { id: exceptionId, kind, occurredAt } = exception;
  return SHIPMENT_EXCEPTION_RAISED.event({
    aggregateId: shipmentId,
    tenantId,
    payload: {
      ...{ shipmentId, orderId, exceptionId, kind, ...named(exception) },
      occurredAt: occurredAt.toISOString(),
    },
  });
};

export const SHIPMENT_EXCEPTION_OVERDUE = defineEvent({
  type: "shipment.exception_overdue.v1",
  description: "Nobody has settled what somebody has to look at, and should have by now. Told once.",
  payload: z.object({
    shipmentId: z.guid(),
    exceptionId: z.guid(),
    kind: z.enum(ExceptionKind),
    ownerId: z.string().nullable().describe("Who looks at it; null for nobody."),
    dueAt: z.iso.datetime(),
  }),
});

export const shipmentExceptionOverdue = ({
  id,
  tenantId,
  shipmentId,
  kind,
  ownerId,
  dueAt,
}: ShipmentException): NewEvent =>
  SHIPMENT_EXCEPTION_OVERDUE.event({
    aggregateId: shipmentId,
    tenantId,
    payload: { shipmentId, exceptionId: id, kind, ownerId, dueAt: dueAt!.toISOString() },
  });
