/** Where a purchase order stands. */
export enum PurchaseOrderStatus {
  ISSUED = "ISSUED",
  ACCEPTED = "ACCEPTED",
  PARTIAL = "PARTIAL",
  DISPATCHED = "DISPATCHED",
  RECEIVED = "RECEIVED",
  SETTLED = "SETTLED",
  REJECTED = "REJECTED",
  EXPIRED = "EXPIRED",
  CANCELLED = "CANCELLED",
}

const { ISSUED, ACCEPTED, PARTIAL, DISPATCHED, RECEIVED, SETTLED, REJECTED, EXPIRED, CANCELLED } = PurchaseOrderStatus;

interface Transition {
  from: readonly PurchaseOrderStatus[];
  to: PurchaseOrderStatus;
}

/** Every move a purchase order can make. */
export const TRANSITIONS = {
  accept: { from: [ISSUED], to: ACCEPTED },
  reject: { from: [ISSUED], to: REJECTED },
  expire: { from: [ISSUED], to: EXPIRED },
  dispatchPart: { from: [ACCEPTED, PARTIAL], to: PARTIAL },
  dispatch: { from: [ACCEPTED, PARTIAL], to: DISPATCHED },
  receive: { from: [DISPATCHED], to: RECEIVED },
  reopen: { from: [DISPATCHED], to: PARTIAL },
  settle: { from: [RECEIVED], to: SETTLED },
  cancel: { from: [ISSUED, ACCEPTED], to: CANCELLED },
} as const satisfies Record<string, Transition>;

export type PurchaseOrderAct = keyof typeof TRANSITIONS;

/** Something may be left to send, which its supplier may say that it will not. */
export const CLOSABLE: readonly PurchaseOrderStatus[] = [ACCEPTED, PARTIAL];

/** Not counted yet: what was closed short may still come. */
export const REOPENABLE: readonly PurchaseOrderStatus[] = [ACCEPTED, PARTIAL, DISPATCHED];

/** It still counts towards its order. */
export const LIVE: readonly PurchaseOrderStatus[] = [ISSUED, ACCEPTED, PARTIAL, DISPATCHED, RECEIVED, SETTLED];

/** The supplier has promised it, and nobody has called it off: from then on it knows where the goods go. */
export const PROMISED: readonly PurchaseOrderStatus[] = [ACCEPTED, PARTIAL, DISPATCHED, RECEIVED, SETTLED];

/** Something is still to be supplied, counted or paid. */
export const OPEN: readonly PurchaseOrderStatus[] = [ISSUED, ACCEPTED, PARTIAL, DISPATCHED, RECEIVED];
