import { HoldCause, type Order } from "../order/order.entity";
import { OrderStatus } from "../order/order-status";
import type { OrderSaga } from "./order-saga.entity";
import { FundsState, SagaWait, StockState } from "./saga-state";
import { isHandedOver, SagaStep } from "./saga-step";

/** What happens by itself when the time for what an order waits for is over. */
export enum DeadlineAct {
  ASK_AGAIN = "ASK_AGAIN",
  CANCEL = "CANCEL",
  CLOSE = "CLOSE",
  STAFF = "STAFF",
}

const ON_DEADLINE: Readonly<Partial<Record<SagaWait, DeadlineAct>>> = {
  QUOTE: DeadlineAct.ASK_AGAIN,
  HOLD: DeadlineAct.ASK_AGAIN,
  STOCK: DeadlineAct.ASK_AGAIN,
  CAPTURE: DeadlineAct.ASK_AGAIN,
  FUNDS: DeadlineAct.CANCEL,
  RESTOCK: DeadlineAct.CANCEL,
  RETURN_WINDOW: DeadlineAct.CLOSE,
};

/** What was asked for so often without an answer is for people to look into. */
export const MOST_ASKED = 3;

export const actingWaits = (...acts: readonly DeadlineAct[]): SagaWait[] =>
  Object.values(SagaWait).filter((wait) => acts.some((act) => ON_DEADLINE[wait] === act));

/** Null for what has no time limit, because it is nobody's to hurry. */
export function actAtDeadline({
  waitingFor,
  deadline,
  asked,
}: Pick<OrderSaga, "waitingFor" | "deadline" | "asked">): DeadlineAct | null {
  if (waitingFor === null || deadline === null) return null;
  const act = ON_DEADLINE[waitingFor] ?? DeadlineAct.STAFF;
  return act === DeadlineAct.ASK_AGAIN && asked >= MOST_ASKED ? DeadlineAct.STAFF : act;
}

/** Whether what an order waits for can come no more: the offer that its customer was to accept has ended. */
export const isQuoteOver = (
  { waitingFor, quoteExpiresAt }: Pick<OrderSaga, "waitingFor" | "quoteExpiresAt">,
  now: Date,
): boolean => waitingFor === SagaWait.ACCEPTANCE && quoteExpiresAt !== null && quoteExpiresAt <= now;

/** Where an order comes when it gets what it waits for; null where that depends on who decides. */
export const STEP_AFTER: Readonly<Record<SagaWait, SagaStep | null>> = {
  QUOTE: SagaStep.QUOTED,
  ACCEPTANCE: SagaStep.FUNDING,
  HOLD: SagaStep.FUNDED,
  FUNDS: SagaStep.FUNDED,
  STOCK: SagaStep.ALLOCATED,
  SUPPLIERS: SagaStep.ALLOCATED,
  RESTOCK: SagaStep.ALLOCATED,
  LABEL: SagaStep.LABELLED,
  PARCEL: SagaStep.RECEIVED,
  CUSTOMS: null,
  FUNDS_UNDER_WAY: null,
  DELIVERY: SagaStep.DELIVERED,
  CAPTURE: SagaStep.CAPTURED,
  RETURN_WINDOW: SagaStep.CLOSED,
  RETURN: SagaStep.RETURNED,
  CANCELLATION: SagaStep.CANCELLED,
  RELEASE: null,
};

const OF_HOLD: Readonly<Partial<Record<HoldCause, SagaWait>>> = {
  [HoldCause.FUNDS]: SagaWait.FUNDS_UNDER_WAY,
  [HoldCause.STOCK_OUT]: SagaWait.RESTOCK,
};

/** What an order waits for, by where it and its saga stand; null for one that is over, or not submitted. */
export function waitOf(order: Pick<Order, "status" | "holdCause">, saga: OrderSaga): SagaWait | null {
  switch (order.status) {
    case OrderStatus.SUBMITTED:
      return SagaWait.QUOTE;
    case OrderStatus.PRICED:
      return saga.funds === FundsState.ASKED ? SagaWait.HOLD : SagaWait.ACCEPTANCE;
    case OrderStatus.AWAITING_FUNDS:
      return SagaWait.FUNDS;
    case OrderStatus.FUNDED:
      return waitForStock(saga);
    case OrderStatus.ALLOCATED:
      return SagaWait.LABEL;
    case OrderStatus.IN_FULFILMENT:
      if (saga.funds === FundsState.ASKED) return SagaWait.HOLD;
      if (saga.customs !== null) return SagaWait.CUSTOMS;
      return saga.step === SagaStep.LABELLED ? SagaWait.PARCEL : SagaWait.DELIVERY;
    case OrderStatus.PARTIALLY_SHIPPED:
    case OrderStatus.SHIPPED:
      return saga.customs === null ? SagaWait.DELIVERY : SagaWait.CUSTOMS;
    case OrderStatus.DELIVERED:
      return saga.funds === FundsState.DUE ? SagaWait.CAPTURE : SagaWait.RETURN_WINDOW;
    case OrderStatus.CLOSED:
      return saga.funds === FundsState.DUE ? SagaWait.CAPTURE : null;
    case OrderStatus.RETURNING:
      return SagaWait.RETURN;
    case OrderStatus.CANCEL_REQUESTED:
      return SagaWait.CANCELLATION;
    case OrderStatus.ON_HOLD:
      return (order.holdCause && OF_HOLD[order.holdCause]) ?? SagaWait.RELEASE;
    default:
      return null;
  }
}

/** What was accepted on account, before goods were asked for, is with logistics already. */
function waitForStock({ step, stock }: OrderSaga): SagaWait {
  if (isHandedOver(step)) return SagaWait.LABEL;
  if (stock === StockState.RESERVED) return SagaWait.SUPPLIERS;
  return stock === StockState.UNAVAILABLE ? SagaWait.RESTOCK : SagaWait.STOCK;
}
