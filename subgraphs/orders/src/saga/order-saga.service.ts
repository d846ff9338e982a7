import { type Clock, equals, findRows, insertRows, Money, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import { HoldCause, type Order } from "../order/order.entity";
import { orderAccepted, orderHeld, orderSubmitted } from "../order/order.events";
import type { OrderStore } from "../order/order-store.service";
import type { OrderWork } from "../order/order-work";
import type { OrderLineService } from "../order-line/order-line.service";
import { OrderSaga } from "./order-saga.entity";
import { ACTS, type CarryingStep, isBagged, isBeyond, SagaStep } from "./saga-step";

interface Answer {
  orderId: string;
  /** The submission that pricing answers; unknown when it does not say. */
  attempt?: number | undefined;
}

interface Reweighed {
  orderId: string;
  verdict: string;
  quotedBillableG: number;
  measuredBillableG: number;
  limitG: number;
}

const HEAVIER: ReadonlySet<string> = new Set(["ABOVE_QUOTE", "OVER_SERVICE_LIMIT"]);

const reasonOf = ({ verdict, quotedBillableG, measuredBillableG, limitG }: Reweighed): string =>
  verdict === "OVER_SERVICE_LIMIT"
    ? `Measured, it counts as ${measuredBillableG} g; its service takes ${limitG} g.`
    : `Measured, it counts as ${measuredBillableG} g; ${quotedBillableG} g were quoted.`;

/**
 * Drives an order through the other domains by what they report. Reports may be late, repeated or out of order:
 * each is taken for the fact it states and never takes an order back. The order's own lock guards its saga.
 */
export class OrderSagaService implements OrderWork {
  constructor(
    private readonly orders: OrderStore,
    private readonly lines: OrderLineService,
    private readonly accounts: CustomerAccountService,
    private readonly clock: Clock,
  ) {}

  async askForQuote(tx: EntityManager, order: Order): Promise<void> {
    const [known, lines] = await Promise.all([sagaOf(tx, order.id), this.lines.of(tx, order)]);
    const attempts = (known?.attempts ?? 0) + 1;
    const begun = { step: SagaStep.SUBMITTED, attempts, acceptedQuoteId: null, updatedAt: this.clock() };
    if (known) await storeRow(tx, Object.assign(known, begun));
    else await insertRows(tx, OrderSaga, [{ id: newId(), tenantId: order.tenantId, orderId: order.id, ...begun }]);
    await record(tx, orderSubmitted(order, lines, attempts));
  }

  async withdraw(tx: EntityManager, order: Order): Promise<void> {
    await this.end(tx, order, SagaStep.WITHDRAWN);
  }

  async abandon(tx: EntityManager, order: Order): Promise<void> {
    await this.end(tx, order, SagaStep.CANCELLED);
  }

  async isBagged(tx: EntityManager, order: Order): Promise<boolean> {
    const saga = await sagaOf(tx, order.id);
    return saga !== null && isBagged(saga.step);
  }

  async quoteOffered(
    tx: EntityManager,
    offer: Answer & { quoteId: string; sellTotal: { amountMinor: bigint; currency: string } },
  ): Promise<void> {
    const { order, saga } = await this.lock(tx, offer.orderId);
    if (!order || !saga || !isAnswer(saga, offer)) return;
    // Ids of quotes rise with time: of two offers the later one stands, whichever is told first.
    if (order.quoteId !== null && order.quoteId >= offer.quoteId) return;
    const now = this.clock();
    if (order.holdCause === HoldCause.QUOTE_REJECTED) order.move("release", now);
    if (!order.move("price", now)) return;
    order.quoteAt(offer.quoteId, new Money(offer.sellTotal.amountMinor, offer.sellTotal.currency));
    await Promise.all([this.orders.store(tx, order), this.reach(tx, saga, SagaStep.QUOTED)]);
    await this.fund(tx, order, saga);
  }

  async quoteRejected(tx: EntityManager, rejection: Answer & { message: string }): Promise<void> {
    const { order, saga } = await this.lock(tx, rejection.orderId);
    if (!order || !saga || !isAnswer(saga, rejection) || !order.move("rejectQuote", this.clock())) return;
    order.holdFor(HoldCause.QUOTE_REJECTED, rejection.message);
    await this.orders.store(tx, order);
  }

  /** An accepted quote is funded on account. */
  async quoteAccepted(tx: EntityManager, { orderId, quoteId }: { orderId: string; quoteId: string }): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga) return;
    saga.acceptedQuoteId = quoteId;
    await storeRow(tx, saga, ["acceptedQuoteId"]);
    await this.fund(tx, order, saga);
  }

  async fundIfAccepted(tx: EntityManager, order: Order): Promise<void> {
    const saga = await sagaOf(tx, order.id);
    if (saga) await this.fund(tx, order, saga);
  }

  /** Lets logistics ship the order if its standing quote is accepted, nothing holds it and its customer may ship. */
  private async fund(tx: EntityManager, order: Order, saga: OrderSaga): Promise<void> {
    if (order.quoteId === null || saga.acceptedQuoteId !== order.quoteId) return;
    const [customer, lines] = await Promise.all([this.accounts.statusOf(tx, order.tenantId), this.lines.of(tx, order)]);
    if (customer !== CustomerStatus.ACTIVE) return this.withholdFunds(tx, order, customer);
    if (!order.move("fund", this.clock())) return;
    await Promise.all([this.orders.store(tx, order), this.reach(tx, saga, SagaStep.ACCEPTED)]);
    await record(tx, orderAccepted(order, lines));
  }

  private async withholdFunds(tx: EntityManager, order: Order, customer: CustomerStatus | null): Promise<void> {
    if (!order.move("withholdFunds", this.clock())) return;
    order.holdFor(HoldCause.CUSTOMER_NOT_ACTIVE, `The customer is ${customer ?? "not known yet"}.`);
    await this.orders.store(tx, order);
  }

  /** Its shipment has come as far as `step`. */
  async carried(tx: EntityManager, orderId: string, step: CarryingStep): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga || isBeyond(SagaStep.ACCEPTED, saga.step) || !isBeyond(step, saga.step)) return;
    const now = this.clock();
    const moved = ACTS[step].some((act) => order.move(act, now));
    await Promise.all([this.reach(tx, saga, step), moved && this.orders.store(tx, order)]);
  }

  /** What is heavier than it was quoted waits for our staff, wherever it may still be held. */
  async reweighed(tx: EntityManager, weighed: Reweighed): Promise<void> {
    if (!HEAVIER.has(weighed.verdict)) return;
    const { order } = await this.lock(tx, weighed.orderId);
    if (!order?.move("hold", this.clock())) return;
    order.holdFor(HoldCause.WEIGHT_ABOVE_QUOTE, reasonOf(weighed));
    await this.orders.store(tx, order);
    await record(tx, orderHeld(order, Viewer.system));
  }

  async shipmentCancelled(tx: EntityManager, orderId: string): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga) return;
    const now = this.clock();
    if (order.move("confirmCancel", now)) {
      await Promise.all([this.orders.store(tx, order), this.reach(tx, saga, SagaStep.CANCELLED)]);
    } else if (order.move("loseShipment", now)) {
      // Nobody asked for that here, so a person looks at it.
      if (order.move("hold", now))
        order.holdFor(HoldCause.SHIPMENT_CANCELLED, "Its shipment was cancelled by the warehouse.");
      await Promise.all([this.orders.store(tx, order), this.reach(tx, saga, SagaStep.ACCEPTED)]);
    }
  }

  /** Both are asked for in one breath; PostgreSQL takes the lock before it reads the saga. */
  private async lock(tx: EntityManager, orderId: string): Promise<{ order: Order | null; saga: OrderSaga | null }> {
    const [order, saga] = await Promise.all([this.orders.lock(tx, Viewer.system, orderId), sagaOf(tx, orderId)]);
    return { order, saga };
  }

  private async end(tx: EntityManager, order: Order, step: SagaStep): Promise<void> {
    const saga = await sagaOf(tx, order.id);
    if (saga) await this.reach(tx, saga, step);
  }

  private reach(tx: EntityManager, saga: OrderSaga, step: SagaStep): Promise<void> {
    return storeRow(tx, Object.assign(saga, { step, updatedAt: this.clock() }), ["step", "updatedAt"]);
  }
}

async function sagaOf(tx: EntityManager, orderId: string): Promise<OrderSaga | null> {
  const [saga] = await findRows(tx, Viewer.system, OrderSaga, [equals("orderId", orderId)]);
  return saga ?? null;
}

const isAnswer = (saga: OrderSaga, { attempt }: Answer): boolean => attempt === undefined || attempt === saga.attempts;
