import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { SagaActing } from "./saga-acting.service";
import { meetDeadline, watchDeadlines } from "./saga-jobs";
import { SagaStep } from "./saga-step";
import type { SagaStore } from "./saga-store.service";
import { actAtDeadline, actingWaits, DeadlineAct, MOST_ASKED } from "./saga-wait";

const PAGE = 200;
const ENDING = actingWaits(DeadlineAct.CANCEL, DeadlineAct.CLOSE);
const ASKING = actingWaits(DeadlineAct.ASK_AGAIN);

/** What happens by itself when an order has waited long enough. */
export class SagaDeadlines {
  constructor(
    private readonly sagas: SagaStore,
    private readonly acting: SagaActing,
    private readonly clock: Clock,
  ) {}

  /** A page of those whose time is over; if that is not all, looks again at once. */
  async watch(tx: EntityManager): Promise<void> {
    const overdue: { id: string }[] = await tx.query(
      `SELECT order_id AS id FROM order_saga
       WHERE deadline <= $1 AND (waiting_for = ANY($2) OR (waiting_for = ANY($3) AND asked < $4))
       ORDER BY deadline LIMIT $5`,
      [this.clock(), ENDING, ASKING, MOST_ASKED, PAGE],
    );
    // Two who look at once replace each other's jobs: in the same order.
    for (const id of overdue.map(({ id }) => id).sort()) await meetDeadline.add(tx, { orderId: id }, { key: id });
    if (overdue.length === PAGE) await watchDeadlines.add(tx, {}, { runAt: new Date(this.clock().getTime() + 5_000) });
  }

  /** Decided by the order as it stands now: it may have got what it waited for. */
  async meet(tx: EntityManager, orderId: string): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, {});
    if (!turn) return;
    const { saga, at } = turn;
    if (saga.deadline === null || saga.deadline > at) return;
    switch (actAtDeadline(saga)) {
      case DeadlineAct.ASK_AGAIN:
        await this.acting.askAgain(tx, turn);
        break;
      case DeadlineAct.CANCEL:
        await this.acting.cancel(tx, turn, `It waited for ${saga.waitingFor} until ${saga.deadline.toISOString()}.`);
        break;
      case DeadlineAct.CLOSE:
        if (turn.move("close")) turn.did("Its return window is over.", SagaStep.CLOSED);
        break;
      default:
        return;
    }
    await this.sagas.keep(tx, turn);
  }
}
