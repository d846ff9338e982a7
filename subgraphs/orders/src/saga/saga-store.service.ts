import { type Clock, equals, findRows, insertRows, newId, record, sendAlong, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Order } from "../order/order.entity";
import type { OrderStore } from "../order/order-store.service";
import { OrderSaga } from "./order-saga.entity";
import { OrderSagaStep } from "./order-saga-step.entity";
import { orderSagaMoved } from "./saga.events";
import { FundsState, SagaWait, StockState } from "./saga-state";
import { SagaStep } from "./saga-step";
import type { SagaTerms } from "./saga-terms.service";
import { type Cause, SagaTurn } from "./saga-turn";
import { waitOf } from "./saga-wait";

const STEP_COLUMNS = "id, tenant_id, saga_id, order_id, step, waiting_for, deed, reason, event_type, done_by, done_at";

/** In one statement, because it is written with every step of every order. */
const KEEP = `
  WITH stepped AS (
    INSERT INTO order_saga_step (${STEP_COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  )
  UPDATE order_saga SET step = $5, waiting_for = $6, updated_at = $11, attempts = $12, accepted_quote_id = $13,
    funds = $14, funding_attempts = $15, funds_currency = $16, funds_minor = $17, held_minor = $18, hold_id = $19,
    duty_minor = $20, duty_complete = $21, stock = $22, allocation_attempts = $23, waiting_since = $24, deadline = $25,
    asked = $26, fee_waived = $27, fee_reason = $28, fee_minor = $29, customs_duty_minor = $30, import_tax_minor = $31,
    placed_by = $32, quote_expires_at = $33, customs = $34, lost_shipment_id = $35
  WHERE id = $3`;

/** The rows of sagas and of what was done: read under the order's lock, which guards them, and written with its turn. */
export class SagaStore {
  constructor(
    private readonly orders: OrderStore,
    private readonly terms: SagaTerms,
    private readonly clock: Clock,
  ) {}

  /** The turn of an order whose saga has begun; null for any other. Both are asked for at once; the lock comes first. */
  async turn(tx: EntityManager, orderId: string, cause: Cause): Promise<SagaTurn | null> {
    const [order, saga] = await Promise.all([this.orders.lock(tx, Viewer.system, orderId), this.of(tx, orderId)]);
    return order && saga && new SagaTurn(order, saga, this.clock(), cause);
  }

  /** The turn of an order that the caller has locked; null when it was never submitted. */
  async turnOf(tx: EntityManager, order: Order, cause: Cause): Promise<SagaTurn | null> {
    const saga = await this.of(tx, order.id);
    return saga && new SagaTurn(order, saga, this.clock(), cause);
  }

  async of(tx: EntityManager, orderId: string): Promise<OrderSaga | null> {
    const [saga] = await findRows(tx, Viewer.system, OrderSaga, [equals("orderId", orderId)]);
    return saga ?? null;
  }

  /** The turn of an order that is submitted for the first time; its saga is written when the turn is kept. */
  begin(order: Order, cause: Cause): SagaTurn {
    const at = this.clock();
    const saga = Object.assign(new OrderSaga(), {
      id: newId(),
      tenantId: order.tenantId,
      orderId: order.id,
      step: SagaStep.SUBMITTED,
      attempts: 0,
      acceptedQuoteId: null,
      funds: FundsState.NONE,
      fundingAttempts: 0,
      fundsCurrency: null,
      fundsMinor: null,
      heldMinor: null,
      holdId: null,
      dutyMinor: null,
      dutyComplete: null,
      customsDutyMinor: null,
      importTaxMinor: null,
      placedBy: null,
      quoteExpiresAt: null,
      customs: null,
      lostShipmentId: null,
      stock: StockState.NONE,
      allocationAttempts: 0,
      waitingFor: null,
      waitingSince: null,
      deadline: null,
      asked: 0,
      isFeeWaived: false,
      feeReason: null,
      feeMinor: null,
      updatedAt: at,
    });
    return Object.assign(new SagaTurn(order, saga, at, cause), { isNew: true });
  }

  /** Writes what the turn made of the order, and then tells what it tells. Nothing, of a turn that did nothing. */
  async keep(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, isNew, isMoved, deeds, events } = turn;
    if (deeds.length === 0 && !isMoved && !isNew) return;
    await this.wait(tx, turn);
    // Whoever follows the saga follows the order's updates, too.
    const isTold = isMoved && (order.taken?.length ?? 0) > 0;
    await Promise.all([
      isMoved && this.orders.storeState(tx, order, turn.by, turn.event),
      isNew ? this.insert(tx, turn) : this.write(tx, turn),
      ...events.map((event) => record(tx, event)),
      !isTold && record(tx, orderSagaMoved(order)),
    ]);
    turn.isNew = false;
    turn.isMoved = false;
    deeds.length = 0;
    events.length = 0;
  }

  private async wait(tx: EntityManager, { order, saga, at, isAskedAgain }: SagaTurn): Promise<void> {
    const wait = waitOf(order, saga);
    if (wait !== saga.waitingFor) {
      const deadline = await this.terms.deadlineOf(tx, wait, at);
      Object.assign(saga, { waitingFor: wait, waitingSince: wait && at, deadline, asked: 1 });
    } else if (isAskedAgain) {
      // A customer has its time to find the money in, however often finance is asked meanwhile.
      const deadline = wait === SagaWait.FUNDS ? saga.deadline : await this.terms.deadlineOf(tx, wait, at);
      Object.assign(saga, { deadline, asked: saga.asked + 1 });
    }
    saga.updatedAt = at;
  }

  private async insert(tx: EntityManager, { saga, deeds, by, event, reason }: SagaTurn): Promise<void> {
    const { tenantId, id: sagaId, orderId, step, waitingFor, updatedAt: doneAt } = saga;
    const did = { step, waitingFor, deed: deeds.join(" "), reason, eventType: event, doneBy: by.actor, doneAt };
    await insertRows(tx, OrderSaga, [saga]);
    await insertRows(tx, OrderSagaStep, [{ id: newId(), tenantId, sagaId, orderId, ...did }]);
  }

  private write(tx: EntityManager, { saga, deeds, by, event, reason }: SagaTurn): Promise<void> {
    return sendAlong(tx, KEEP, [
      newId(),
      saga.tenantId,
      saga.id,
      saga.orderId,
      saga.step,
      saga.waitingFor,
      deeds.join(" "),
      reason,
      event,
      by.actor,
      saga.updatedAt,
      saga.attempts,
      saga.acceptedQuoteId,
      saga.funds,
      saga.fundingAttempts,
      saga.fundsCurrency,
      saga.fundsMinor,
      saga.heldMinor,
      saga.holdId,
      saga.dutyMinor,
      saga.dutyComplete,
      saga.stock,
      saga.allocationAttempts,
      saga.waitingSince,
      saga.deadline,
      saga.asked,
      saga.isFeeWaived,
      saga.feeReason,
      saga.feeMinor,
      saga.customsDutyMinor,
      saga.importTaxMinor,
      saga.placedBy,
      saga.quoteExpiresAt,
      saga.customs,
      saga.lostShipmentId,
    ]);
  }
}
