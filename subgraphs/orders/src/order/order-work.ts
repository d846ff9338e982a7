import type { EntityManager } from "typeorm";
import type { Order } from "./order.entity";

/** The work that other domains do for an order, as far as people's acts begin it, end it or ask about it. */
export interface OrderWork {
  /** Begins the work of a submitted order, or begins it anew. */
  askForQuote(tx: EntityManager, order: Order): Promise<void>;
  /** Takes up the acceptance of the standing quote, if there is one. */
  fundIfAccepted(tx: EntityManager, order: Order): Promise<void>;
  /** The order is a draft again. */
  withdraw(tx: EntityManager, order: Order): Promise<void>;
  /** The order is cancelled. */
  abandon(tx: EntityManager, order: Order): Promise<void>;
  /** Whether its parcel can no longer be stopped. */
  isBagged(tx: EntityManager, order: Order): Promise<boolean>;
}
