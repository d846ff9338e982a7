import type { OrderAct } from "../order/order-status";

/** The furthest that the work on an order is known to have come, in this order; the last three are its other ends. */
export enum SagaStep {
  SUBMITTED = "SUBMITTED",
  QUOTED = "QUOTED",
  FUNDING = "FUNDING",
  FUNDED = "FUNDED",
  ALLOCATING = "ALLOCATING",
  ALLOCATED = "ALLOCATED",
  ACCEPTED = "ACCEPTED",
  LABELLED = "LABELLED",
  RECEIVED = "RECEIVED",
  BAGGED = "BAGGED",
  PARTLY_DEPARTED = "PARTLY_DEPARTED",
  DEPARTED = "DEPARTED",
  DELIVERED = "DELIVERED",
  CAPTURED = "CAPTURED",
  CLOSED = "CLOSED",
  RETURNING = "RETURNING",
  RETURNED = "RETURNED",
  DESTROYED = "DESTROYED",
  WITHDRAWN = "WITHDRAWN",
  CANCELLED = "CANCELLED",
}

const SEQUENCE = Object.values(SagaStep);

export const isBeyond = (step: SagaStep, other: SagaStep): boolean => SEQUENCE.indexOf(step) > SEQUENCE.indexOf(other);

/** What came back or was destroyed stays so. */
export const stepWhenPaid = (step: SagaStep): SagaStep =>
  isBeyond(SagaStep.CAPTURED, step) ? SagaStep.CAPTURED : step;

/** From here on logistics works on it. */
export const isHandedOver = (step: SagaStep): boolean =>
  !isBeyond(SagaStep.ACCEPTED, step) && !isBeyond(step, SagaStep.RETURNED);

/** From here on a parcel can no longer be stopped. */
export const isBagged = (step: SagaStep): boolean =>
  !isBeyond(SagaStep.BAGGED, step) && !isBeyond(step, SagaStep.RETURNED);

/** Steps that a shipment takes an order to. */
export type CarryingStep =
  | SagaStep.LABELLED
  | SagaStep.RECEIVED
  | SagaStep.BAGGED
  | SagaStep.PARTLY_DEPARTED
  | SagaStep.DEPARTED
  | SagaStep.DELIVERED
  | SagaStep.RETURNING
  | SagaStep.RETURNED
  | SagaStep.DESTROYED;

/** What each carrying step does to the order; the first act that its state allows. Bagged parcels cannot be cancelled. */
export const ACTS: Readonly<Record<CarryingStep, readonly OrderAct[]>> = {
  LABELLED: ["fulfil"],
  RECEIVED: ["fulfil"],
  BAGGED: ["refuseCancel", "fulfil"],
  PARTLY_DEPARTED: ["shipPartly"],
  DEPARTED: ["ship"],
  DELIVERED: ["deliver"],
  RETURNING: ["startReturn"],
  RETURNED: ["completeReturn"],
  DESTROYED: ["destroy"],
};

/** Logistics' shipment statuses that take an order further. Any other changes nothing here. */
const STEP_OF_SHIPMENT: Readonly<Record<string, CarryingStep>> = {
  LABELLED: SagaStep.LABELLED,
  AWAITING_INBOUND: SagaStep.LABELLED,
  RECEIVED: SagaStep.RECEIVED,
  BAGGED: SagaStep.BAGGED,
  EXPORT_CLEARED: SagaStep.BAGGED,
  DEPARTED: SagaStep.DEPARTED,
  ARRIVED: SagaStep.DEPARTED,
  IMPORT_HELD: SagaStep.DEPARTED,
  IMPORT_CLEARED: SagaStep.DEPARTED,
  HANDED_OVER: SagaStep.DEPARTED,
  OUT_FOR_DELIVERY: SagaStep.DEPARTED,
  DELIVERY_FAILED: SagaStep.DEPARTED,
  DELIVERED: SagaStep.DELIVERED,
  RETURNING: SagaStep.RETURNING,
  RETURNED: SagaStep.RETURNED,
  DESTROYED: SagaStep.DESTROYED,
};

export const stepOfShipment = (status: string): CarryingStep | null => STEP_OF_SHIPMENT[status] ?? null;

/** The step of a shipment that logistics will not stop: it is bagged at least, whatever side state it is in. */
export function stepOfUnstoppable(status: string): CarryingStep {
  const step = stepOfShipment(status);
  return step && isBeyond(step, SagaStep.BAGGED) ? step : SagaStep.BAGGED;
}
