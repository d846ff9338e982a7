/** Where an order stands. */
export enum OrderStatus {
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  PRICED = "PRICED",
  AWAITING_FUNDS = "AWAITING_FUNDS",
  FUNDED = "FUNDED",
  ALLOCATED = "ALLOCATED",
  IN_FULFILMENT = "IN_FULFILMENT",
  PARTIALLY_SHIPPED = "PARTIALLY_SHIPPED",
  SHIPPED = "SHIPPED",
  DELIVERED = "DELIVERED",
  CLOSED = "CLOSED",
  ON_HOLD = "ON_HOLD",
  CANCEL_REQUESTED = "CANCEL_REQUESTED",
  CANCELLED = "CANCELLED",
  RETURNING = "RETURNING",
  RETURNED = "RETURNED",
}

const {
  DRAFT,
  SUBMITTED,
  PRICED,
  AWAITING_FUNDS,
  FUNDED,
  ALLOCATED,
  IN_FULFILMENT,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CLOSED,
  ON_HOLD,
  CANCEL_REQUESTED,
  CANCELLED,
  RETURNING,
  RETURNED,
} = OrderStatus;

/** What an order returns to once it is no longer set aside. */
export const PRIOR = "PRIOR";

/** Until an order is funded its content may change; from then on others work from it. */
const UNFROZEN = [DRAFT, SUBMITTED, PRICED, AWAITING_FUNDS] as const;
const BEFORE_LABEL = [...UNFROZEN, FUNDED, ALLOCATED] as const;
/** The states that an order may be held in, and return to. */
const BEFORE_SHIPPING: readonly OrderStatus[] = [...BEFORE_LABEL, IN_FULFILMENT];
const UNDER_WAY = [FUNDED, ALLOCATED, IN_FULFILMENT, PARTIALLY_SHIPPED] as const;

/** From here on others may work on it, and have to hear that it is held. */
export const isHandedOver = (status: OrderStatus | null): boolean =>
  status !== null && BEFORE_SHIPPING.includes(status) && !(UNFROZEN as readonly OrderStatus[]).includes(status);

interface Transition {
  from: readonly OrderStatus[];
  to: OrderStatus | typeof PRIOR;
  /** Set-aside states that do not stop it: it applies to what the order would return to. */
  through?: readonly OrderStatus[];
}

/** Every move an order can make. The carrying facts skip steps, because events may arrive late or out of order. */
export const TRANSITIONS = {
  edit: { from: UNFROZEN, to: DRAFT },
  submit: { from: [DRAFT], to: SUBMITTED },
  cancelLines: { from: [SUBMITTED, PRICED, AWAITING_FUNDS, FUNDED, ALLOCATED], to: SUBMITTED },
  splitOff: { from: [SUBMITTED, PRICED, AWAITING_FUNDS, FUNDED, ALLOCATED], to: SUBMITTED },
  price: { from: [SUBMITTED, PRICED], to: PRICED, through: [ON_HOLD] },
  rejectQuote: { from: [SUBMITTED], to: ON_HOLD },
  denyFunds: { from: [PRICED], to: AWAITING_FUNDS, through: [ON_HOLD] },
  fund: { from: [PRICED, AWAITING_FUNDS], to: FUNDED, through: [ON_HOLD] },
  withholdFunds: { from: [PRICED, AWAITING_FUNDS], to: ON_HOLD },
  loseFunds: { from: [FUNDED, ALLOCATED], to: AWAITING_FUNDS, through: [ON_HOLD] },
  allocate: { from: [FUNDED], to: ALLOCATED, through: [ON_HOLD] },
  fulfil: { from: [FUNDED, ALLOCATED], to: IN_FULFILMENT, through: [ON_HOLD] },
  loseShipment: { from: [IN_FULFILMENT], to: ALLOCATED, through: [ON_HOLD] },
  shipPartly: {
    from: [FUNDED, ALLOCATED, IN_FULFILMENT],
    to: PARTIALLY_SHIPPED,
    through: [ON_HOLD, CANCEL_REQUESTED],
  },
  ship: { from: UNDER_WAY, to: SHIPPED, through: [ON_HOLD, CANCEL_REQUESTED] },
  deliver: { from: [...UNDER_WAY, SHIPPED], to: DELIVERED, through: [ON_HOLD, CANCEL_REQUESTED] },
  close: { from: [DELIVERED], to: CLOSED },
  startReturn: {
    from: [...UNDER_WAY, SHIPPED, DELIVERED, CLOSED],
    to: RETURNING,
    through: [ON_HOLD, CANCEL_REQUESTED],
  },
  completeReturn: {
    from: [...UNDER_WAY, SHIPPED, DELIVERED, CLOSED, RETURNING],
    to: RETURNED,
    through: [ON_HOLD, CANCEL_REQUESTED],
  },
  destroy: { from: [...UNDER_WAY, SHIPPED, RETURNING], to: CLOSED, through: [ON_HOLD, CANCEL_REQUESTED] },
  hold: { from: BEFORE_SHIPPING, to: ON_HOLD },
  release: { from: [ON_HOLD], to: PRIOR },
  cancel: { from: BEFORE_LABEL, to: CANCELLED, through: [ON_HOLD] },
  requestCancel: { from: [IN_FULFILMENT], to: CANCEL_REQUESTED, through: [ON_HOLD] },
  confirmCancel: { from: [CANCEL_REQUESTED], to: CANCELLED },
  refuseCancel: { from: [CANCEL_REQUESTED], to: PRIOR },
} satisfies Record<string, Transition>;

export type OrderAct = keyof typeof TRANSITIONS;

export interface OrderState {
  status: OrderStatus;
  /** What a held order, or one whose cancellation is being decided, returns to; null for any other. */
  priorStatus: OrderStatus | null;
}

const setAside = (status: OrderStatus): boolean => status === ON_HOLD || status === CANCEL_REQUESTED;

/** The state after an act, or null when the act is not allowed now. */
export function next({ status, priorStatus }: OrderState, act: OrderAct): OrderState | null {
  const { from, to, through = [] }: Transition = TRANSITIONS[act];
  if (from.includes(status)) {
    if (to === PRIOR) return { status: priorStatus!, priorStatus: null };
    return setAside(to) ? { status: to, priorStatus: status } : { status: to, priorStatus: null };
  }
  if (to === PRIOR || !priorStatus || !through.includes(status) || !from.includes(priorStatus)) return null;
  if (setAside(to)) return { status: to, priorStatus };
  // A hold lasts while its order may still be held; a shipped or cancelled one has left it behind.
  return BEFORE_SHIPPING.includes(to) ? { status, priorStatus: to } : { status: to, priorStatus: null };
}

/** The states that an order may be cancelled in at once: held ones, where they are held before their label. */
export const CANCELLABLE: readonly OrderStatus[] = [...TRANSITIONS.cancel.from, ...TRANSITIONS.cancel.through];
