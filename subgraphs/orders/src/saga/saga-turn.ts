import { type Money, type NewEvent, Viewer } from "@baiyun/kit";
import type { Order } from "../order/order.entity";
import type { OrderAct } from "../order/order-status";
import type { OrderSaga } from "./order-saga.entity";
import { isHandedOver, type SagaStep } from "./saga-step";

/** Who or what sets an order going. */
export interface Cause {
  by?: Viewer;
  /** The type of the event that was told. */
  event?: string | null;
  reason?: string | null;
}

/** What one event or act makes of a locked order and its saga: decided in memory, then written at once. */
export class SagaTurn {
  readonly events: NewEvent[] = [];
  readonly deeds: string[] = [];
  readonly by: Viewer;
  readonly event: string | null;
  readonly reason: string | null;
  /** Whether its saga has no row yet. */
  isNew = false;
  /** Whether the order's own row is to be written. */
  isMoved = false;
  /** Something was asked for once more: its time begins anew. */
  isAskedAgain = false;

  constructor(
    readonly order: Order,
    readonly saga: OrderSaga,
    readonly at: Date,
    { by = Viewer.system, event = null, reason = null }: Cause,
  ) {
    this.by = by;
    this.event = event;
    this.reason = reason;
  }

  get isHandedOver(): boolean {
    return isHandedOver(this.saga.step);
  }

  move(act: OrderAct): boolean {
    const moved = this.order.move(act, this.at);
    this.isMoved ||= moved;
    return moved;
  }

  /** Says what was done, for the saga's history. */
  did(deed: string, step: SagaStep = this.saga.step): void {
    this.saga.step = step;
    this.deeds.push(deed);
  }

  tell(event: NewEvent): void {
    this.events.push(event);
  }
}

/** As a person reads an amount. */
export const inWords = ({ decimal, currency }: Money): string => `${decimal} ${currency}`;
