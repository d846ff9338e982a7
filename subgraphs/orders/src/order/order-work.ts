import type { Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Order } from "./order.entity";

/** The work that other domains do for an order, as far as people's acts begin it, end it or ask about it. */
export interface OrderWork {
  /** Begins the work of a submitted order, or begins it anew. */
  askForQuote(tx: EntityManager, order: Order, by: Viewer): Promise<void>;
  /** Takes up what waited for the end of a hold; which may hold the order anew. */
  resume(tx: EntityManager, order: Order, by: Viewer): Promise<void>;
  /** The order is held, or is to be cancelled if its parcel can be stopped. */
  setAside(tx: EntityManager, order: Order, by: Viewer, reason: string | null): Promise<void>;
  /** The order is a draft again. */
  withdraw(tx: EntityManager, order: Order, by: Viewer): Promise<void>;
  /** There is less of the order than before: its price is asked for anew, and suppliers keep what is left. */
  shrink(tx: EntityManager, order: Order, by: Viewer, reason: string): Promise<void>;
  /** Whether logistics was asked to ship it. */
  isHandedOver(tx: EntityManager, order: Order): Promise<boolean>;
  /** The order is cancelled. */
  abandon(tx: EntityManager, order: Order, by: Viewer, reason: string | null): Promise<void>;
  /** Whether its parcel can no longer be stopped. */
  isBagged(tx: EntityManager, order: Order): Promise<boolean>;
}
