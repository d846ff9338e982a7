import { Money, newId, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import { linesOf, lockOrder } from "../order/find-order";
import { HoldCause, type Order } from "../order/order.entity";
import { orderAccepted, orderSubmitted } from "../order/order.events";
import { OrderSaga } from "./order-saga.entity";
import { ACTS, type CarryingStep, isBagged, isBeyond, SagaStep } from "./saga-step";

interface Answer {
  orderId: string;
  /** The submission that pricing answers; unknown when it does not say. */
  attempt?: number | undefined;
}

/**
 * Drives an order through the other domains by what they report. Reports may be late, repeated or out of order:
 * each is taken for the fact it states and never takes an order back.
 */
export class OrderSagaService {
  constructor(private readonly accounts: CustomerAccountService) {}

  /** Begins the work of a submitted order, or begins it anew. */
  async askForQuote(tx: EntityManager, order: Order): Promise<void> {
    const known = await this.sagaOf(tx, order);
    const saga =
      known ?? tx.create(OrderSaga, { id: newId(), tenantId: order.tenantId, orderId: order.id, attempts: 0 });
    saga.attempts += 1;
    saga.acceptedQuoteId = null;
    await this.reach(tx, saga, SagaStep.SUBMITTED);
    await record(tx, orderSubmitted(order, await linesOf(tx, order), saga.attempts));
  }

  async withdraw(tx: EntityManager, order: Order): Promise<void> {
    await this.end(tx, order, SagaStep.WITHDRAWN);
  }

  async abandon(tx: EntityManager, order: Order): Promise<void> {
    await this.end(tx, order, SagaStep.CANCELLED);
  }

  async isBagged(tx: EntityManager, order: Order): Promise<boolean> {
    const saga = await this.sagaOf(tx, order);
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
    if (order.holdCause === HoldCause.QUOTE_REJECTED) order.move("release");
    if (!order.move("price")) return;
    order.quoteAt(offer.quoteId, new Money(offer.sellTotal.amountMinor, offer.sellTotal.currency));
    await tx.save(order);
    await this.reach(tx, saga, SagaStep.QUOTED);
    await this.fundIfAccepted(tx, order);
  }

  async quoteRejected(tx: EntityManager, rejection: Answer & { message: string }): Promise<void> {
    const { order, saga } = await this.lock(tx, rejection.orderId);
    if (!order || !saga || !isAnswer(saga, rejection) || !order.move("rejectQuote")) return;
    order.holdFor(HoldCause.QUOTE_REJECTED, rejection.message);
    await tx.save(order);
  }

  /** An accepted quote is funded on account. */
  async quoteAccepted(tx: EntityManager, { orderId, quoteId }: { orderId: string; quoteId: string }): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga) return;
    saga.acceptedQuoteId = quoteId;
    await tx.save(saga);
    await this.fundIfAccepted(tx, order);
  }

  /** Lets logistics ship the order if its standing quote is accepted, nothing holds it and its customer may ship. */
  async fundIfAccepted(tx: EntityManager, order: Order): Promise<void> {
    const saga = await this.sagaOf(tx, order);
    if (!saga || order.quoteId === null || saga.acceptedQuoteId !== order.quoteId) return;
    const customer = await this.accounts.statusOf(tx, order.tenantId);
    if (customer !== CustomerStatus.ACTIVE) return this.withholdFunds(tx, order, customer);
    if (!order.move("fund")) return;
    await tx.save(order);
    await this.reach(tx, saga, SagaStep.ACCEPTED);
    await record(tx, orderAccepted(order, await linesOf(tx, order)));
  }

  private async withholdFunds(tx: EntityManager, order: Order, customer: CustomerStatus | null): Promise<void> {
    if (!order.move("withholdFunds")) return;
    order.holdFor(HoldCause.CUSTOMER_NOT_ACTIVE, `The customer is ${customer ?? "not known yet"}.`);
    await tx.save(order);
  }

  /** Its shipment has come as far as `step`. */
  async carried(tx: EntityManager, orderId: string, step: CarryingStep): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga || isBeyond(SagaStep.ACCEPTED, saga.step) || !isBeyond(step, saga.step)) return;
    await this.reach(tx, saga, step);
    if (ACTS[step].some((act) => order.move(act))) await tx.save(order);
  }

  async shipmentCancelled(tx: EntityManager, orderId: string): Promise<void> {
    const { order, saga } = await this.lock(tx, orderId);
    if (!order || !saga) return;
    if (order.move("confirmCancel")) {
      await tx.save(order);
      await this.reach(tx, saga, SagaStep.CANCELLED);
    } else if (order.move("loseShipment")) {
      // Nobody asked for that here, so a person looks at it.
      if (order.move("hold"))
        order.holdFor(HoldCause.SHIPMENT_CANCELLED, "Its shipment was cancelled by the warehouse.");
      await tx.save(order);
      await this.reach(tx, saga, SagaStep.ACCEPTED);
    }
  }

  private async lock(tx: EntityManager, orderId: string): Promise<{ order: Order | null; saga: OrderSaga | null }> {
    const order = await lockOrder(tx, Viewer.system, orderId);
    return { order, saga: order && (await this.sagaOf(tx, order)) };
  }

  /** The order's own lock guards its saga. */
  private sagaOf(tx: EntityManager, { id, tenantId }: Order): Promise<OrderSaga | null> {
    return tx.findOneBy(OrderSaga, { orderId: id, tenantId });
  }

  private async end(tx: EntityManager, order: Order, step: SagaStep): Promise<void> {
    const saga = await this.sagaOf(tx, order);
    if (saga) await this.reach(tx, saga, step);
  }

  private async reach(tx: EntityManager, saga: OrderSaga, step: SagaStep): Promise<void> {
    saga.step = step;
    saga.updatedAt = new Date();
    await tx.save(saga);
  }
}

const isAnswer = (saga: OrderSaga, { attempt }: Answer): boolean => attempt === undefined || attempt === saga.attempts;
