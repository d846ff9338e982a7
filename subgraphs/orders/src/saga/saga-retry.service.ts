import type { EntityManager } from "typeorm";
import { retryFunding } from "./saga-jobs";
import type { SagaRequests } from "./saga-requests.service";
import { FundsState, SagaWait } from "./saga-state";
import type { SagaStore } from "./saga-store.service";

/** What puts more money at a customer's disposal. */
const HELPS: ReadonlySet<string> = new Set(["TOP_UP", "CREDIT_LIMIT", "RELEASE", "REFUND"]);

/** As the index `order_saga_short_of_funds` has it. */
const SHORT = "waiting_for IN ('HOLD', 'FUNDS', 'FUNDS_UNDER_WAY')";
const PAGE = 20;

/** Asks finance again for orders that wait for their customer's money, when there may be more of it. */
export class SagaRetry {
  constructor(
    private readonly sagas: SagaStore,
    private readonly requests: SagaRequests,
  ) {}

  /** Most customers have no order that waits, and most changes of a wallet are of its own orders' making. */
  async walletChanged(tx: EntityManager, { customerId, cause }: { customerId: string; cause: string }): Promise<void> {
    if (!HELPS.has(cause)) return;
    const waiting = await this.shortOfFunds(tx, customerId, null, 1);
    if (waiting.length > 0) await retryFunding.add(tx, { customerId, after: null }, { key: customerId });
  }

  /** The oldest first, and so locked in ascending order: what is there covers whoever waited longest. */
  async retry(tx: EntityManager, customerId: string, after: string | null): Promise<void> {
    const page = await this.shortOfFunds(tx, customerId, after, PAGE);
    for (const orderId of page) await this.askAgain(tx, orderId);
    const last = page.at(-1);
    if (page.length === PAGE && last) {
      await retryFunding.add(tx, { customerId, after: last }, { key: `${customerId}/${last}` });
    }
  }

  private async askAgain(tx: EntityManager, orderId: string): Promise<void> {
    const turn = await this.sagas.turn(tx, orderId, { event: "wallet.changed.v1" });
    if (!turn) return;
    const { waitingFor, funds } = turn.saga;
    // An answer that is on its way may be of before there was more.
    const isShort = funds === FundsState.DENIED || funds === FundsState.ASKED;
    if (!isShort || waitingFor === null) return;
    if (turn.isHandedOver) this.requests.askToHoldAgain(turn);
    else if (waitingFor === SagaWait.HOLD || waitingFor === SagaWait.FUNDS) await this.requests.askForFunds(tx, turn);
    await this.sagas.keep(tx, turn);
  }

  private async shortOfFunds(
    tx: EntityManager,
    customerId: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const from = after === null ? "" : " AND order_id > $3";
    const rows: { id: string }[] = await tx.query(
      `SELECT order_id AS id FROM order_saga WHERE tenant_id = $1 AND ${SHORT}${from} ORDER BY order_id LIMIT $2`,
      after === null ? [customerId, limit] : [customerId, limit, after],
    );
    return rows.map(({ id }) => id);
  }
}
