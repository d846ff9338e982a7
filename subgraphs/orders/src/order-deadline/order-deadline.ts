import type { OrderSaga } from "../saga/order-saga.entity";
import { SagaWait } from "../saga/saga-state";
import { isQuoteOver } from "../saga/saga-wait";

/** What happens to an order by itself, or did, in its customer's words. */
export enum OrderDeadlineKind {
  QUOTE_EXPIRES = "QUOTE_EXPIRES",
  QUOTE_EXPIRED = "QUOTE_EXPIRED",
  CANCELLED_WITHOUT_FUNDS = "CANCELLED_WITHOUT_FUNDS",
  CANCELLED_WITHOUT_GOODS = "CANCELLED_WITHOUT_GOODS",
  CLOSED = "CLOSED",
}

const MESSAGES: Readonly<Record<OrderDeadlineKind, string>> = {
  QUOTE_EXPIRES: "Accept the quote by then. Afterwards, edit and submit the order for a new one.",
  QUOTE_EXPIRED: "The quote has ended and cannot be accepted. Edit the order and submit it again for a new one.",
  CANCELLED_WITHOUT_FUNDS: "Your wallet does not cover the order. Top it up by then, or the order is cancelled.",
  CANCELLED_WITHOUT_GOODS:
    "Goods are out of stock. If they are not there by then, the order is cancelled and its money released. You can also cancel the missing lines.",
  CLOSED: "The order is paid and delivered. It is closed then; you need not do anything.",
};

const KINDS: Readonly<Partial<Record<SagaWait, OrderDeadlineKind>>> = {
  [SagaWait.ACCEPTANCE]: OrderDeadlineKind.QUOTE_EXPIRES,
  [SagaWait.FUNDS]: OrderDeadlineKind.CANCELLED_WITHOUT_FUNDS,
  [SagaWait.RESTOCK]: OrderDeadlineKind.CANCELLED_WITHOUT_GOODS,
  [SagaWait.RETURN_WINDOW]: OrderDeadlineKind.CLOSED,
};

export interface OrderDeadline {
  at: Date;
  kind: OrderDeadlineKind;
  message: string;
}

/**
 * Null where nothing that concerns its customer happens by itself. What waits for others is theirs to hurry. That an offer has ended shows
 * from its time on, as acceptQuote has it, and is written down nowhere: the order keeps it until it is edited.
 */
export function deadlineOf(saga: OrderSaga, now: Date): OrderDeadline | null {
  const kind = isQuoteOver(saga, now) ? OrderDeadlineKind.QUOTE_EXPIRED : saga.waitingFor && KINDS[saga.waitingFor];
  const at = saga.waitingFor === SagaWait.ACCEPTANCE ? saga.quoteExpiresAt : saga.deadline;
  return kind && at ? { at, kind, message: MESSAGES[kind] } : null;
}
