/** How far a return has come. */
export enum ReturnStatus {
  REQUESTED = "REQUESTED",
  REFUSED = "REFUSED",
  APPROVED = "APPROVED",
  IN_TRANSIT = "IN_TRANSIT",
  RECEIVED = "RECEIVED",
  CLOSED = "CLOSED",
}

const { REQUESTED, REFUSED, APPROVED, IN_TRANSIT, RECEIVED, CLOSED } = ReturnStatus;

/** Every move a return can make. Goods may come without that anybody said that they were sent, or never. */
export const RETURN_TRANSITIONS = {
  approve: { from: [REQUESTED], to: APPROVED },
  refuse: { from: [REQUESTED], to: REFUSED },
  send: { from: [APPROVED], to: IN_TRANSIT },
  receive: { from: [APPROVED, IN_TRANSIT], to: RECEIVED },
  close: { from: [APPROVED, IN_TRANSIT, RECEIVED], to: CLOSED },
} as const satisfies Record<string, { from: readonly ReturnStatus[]; to: ReturnStatus }>;

export type ReturnAct = keyof typeof RETURN_TRANSITIONS;
