import { type Database, equals, findRows, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Order } from "../order/order.entity";
import { CancellationTooLate, IllegalOrderState, OrderNotFound } from "../order/order.result";
import type { OrderStore } from "../order/order-store.service";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { SagaActing } from "./saga-acting.service";
import {
  type CompensateOrderInput,
  type RetrySagaStepInput,
  retrySagaStepRules,
  type SkipSagaStepInput,
  sagaActRules,
} from "./saga-acts.input";
import {
  type CompensateOrderResult,
  CompensateOrderSuccess,
  IllegalSagaStep,
  type RetrySagaStepResult,
  RetrySagaStepSuccess,
  type SkipSagaStepResult,
  SkipSagaStepSuccess,
} from "./saga-acts.result";
import { isBagged } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import type { SagaTurn } from "./saga-turn";

interface Given {
  orderId: string;
  reason?: string;
}

/** What our staff do about an order that does not go on by itself. Each act is kept in its history, with who and why. */
export class SagaActs {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderStore,
    private readonly sagas: SagaStore,
    private readonly acting: SagaActing,
  ) {}

  retry(viewer: Viewer, input: RetrySagaStepInput): Promise<typeof RetrySagaStepResult> {
    return this.act(viewer, "retrySagaStep", input, retrySagaStepRules, RetrySagaStepSuccess, async (tx, order) => {
      const turn = await this.begin(tx, viewer, order, OrderChangeKind.STEP_RETRIED);
      if (!turn || !(await this.acting.askAgain(tx, turn))) return new IllegalSagaStep(turn?.saga.waitingFor ?? null);
      await this.sagas.keep(tx, turn);
      return null;
    });
  }

  skip(viewer: Viewer, input: SkipSagaStepInput): Promise<typeof SkipSagaStepResult> {
    return this.act(viewer, "skipSagaStep", input, sagaActRules, SkipSagaStepSuccess, async (tx, order, { reason }) => {
      const turn = await this.begin(tx, viewer, order, OrderChangeKind.STEP_SKIPPED, reason);
      if (!turn || !(await this.acting.skip(tx, turn))) return new IllegalSagaStep(turn?.saga.waitingFor ?? null);
      await this.sagas.keep(tx, turn);
      return null;
    });
  }

  compensate(viewer: Viewer, input: CompensateOrderInput): Promise<typeof CompensateOrderResult> {
    return this.act(
      viewer,
      "compensateOrder",
      input,
      sagaActRules,
      CompensateOrderSuccess,
      async (tx, order, { reason }) => {
        const { status } = order;
        const turn = await this.begin(tx, viewer, order, OrderChangeKind.COMPENSATED, reason);
        if (!turn) return new IllegalOrderState(status);
        if (isBagged(turn.saga.step)) return new CancellationTooLate(status);
        if (!(await this.acting.cancel(tx, turn, reason!))) return new IllegalOrderState(status);
        await this.sagas.keep(tx, turn);
        return null;
      },
    );
  }

  private async begin(
    tx: EntityManager,
    by: Viewer,
    order: Order,
    kind: OrderChangeKind,
    reason: string | null = null,
  ): Promise<SagaTurn | null> {
    const turn = await this.sagas.turnOf(tx, order, { by, reason });
    if (!turn) return null;
    order.note(kind, { at: turn.at, reason });
    // So that the order is written, and its history with it, wherever the act leads.
    turn.isMoved = true;
    return turn;
  }

  /** An act on an order that exists, once per key. `decide` answers with a refusal, or null when the act is done. */
  private act<I extends Given, S extends object, R extends object>(
    viewer: Viewer,
    operation: string,
    input: object,
    rules: z.ZodType<I>,
    Success: new (order: Order) => S,
    decide: (tx: EntityManager, order: Order, given: I) => Promise<R | null>,
  ) {
    return perform<I, Order | OrderNotFound, S | R>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { orderId }) => (await this.orders.lock(tx, viewer, orderId)) ?? new OrderNotFound(),
      decide: async (tx, order, given) => (await decide(tx, order, given)) ?? new Success(order),
      resultId: ({ orderId }) => orderId,
      replay: async (tx, id) => {
        const [order] = await findRows(tx, viewer, Order, [equals("id", id)]);
        return new Success(order!);
      },
    });
  }
}
