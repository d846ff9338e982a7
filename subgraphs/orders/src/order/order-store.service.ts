import { lockRow, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { OrderChangeService } from "../order-change/order-change.service";
import type { OrderHoldService } from "../order-hold/order-hold.service";
import { Order } from "./order.entity";
import { orderUpdated } from "./order.events";

/** What moves, holds and quotes change of an order, and that it goes by its customer's default. */
const STATE: readonly (keyof Order & string)[] = [
  "status",
  "priorStatus",
  "holdCause",
  "holdReason",
  "cancelReason",
  "quoteId",
  "quotedAmountMinor",
  "quotedCurrency",
  "wantedQuoteId",
  "quoteDiffersIn",
  "iossSealed",
  "updatedAt",
];

/** The rows of orders: locked by whoever is about to decide, stored when decided. */
export class OrderStore {
  constructor(
    private readonly holds: OrderHoldService,
    private readonly changes: OrderChangeService,
  ) {}

  /** The order, held for this transaction alone; null when it is unknown or not the viewer's. */
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Order | null> {
    return lockRow(tx, viewer, Order, id);
  }

  /**
   * Writes its row and its history, and tells of it.
   *
   * @param by whose act it is: a rule of ours unless stated
   * @param event the type of the event that made it so
   */
  store(tx: EntityManager, order: Order, by: Viewer = Viewer.system, event: string | null = null): Promise<void> {
    return this.write(tx, order, undefined, by, event);
  }

  /**
   * The same of an order whose content is as it was read: PostgreSQL computes anew what people search it by whenever its consignee is
   * written.
   */
  storeState(tx: EntityManager, order: Order, by: Viewer = Viewer.system, event: string | null = null): Promise<void> {
    return this.write(tx, order, STATE, by, event);
  }

  private async write(
    tx: EntityManager,
    order: Order,
    properties: typeof STATE | undefined,
    by: Viewer,
    event: string | null,
  ): Promise<void> {
    const { holdSteps: steps = [], taken = [] } = order;
    delete order.holdSteps;
    delete order.taken;
    await Promise.all([
      storeRow(tx, order, properties),
      this.holds.keep(tx, order, steps, by),
      this.changes.keep(tx, order, taken, by, event),
      taken.length > 0 &&
        record(
          tx,
          orderUpdated(
            order,
            taken.map(({ kind }) => kind),
          ),
        ),
    ]);
  }

  /** The history of orders that were just written down begins. */
  async begin(tx: EntityManager, orders: readonly Order[], by: Viewer): Promise<void> {
    await this.changes.begin(tx, orders, by);
  }
}
