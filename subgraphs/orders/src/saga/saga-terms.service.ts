import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { SagaWait } from "./saga-state";

const KEPT_MS = 60_000;
const HOUR_MS = 3_600_000;

/** What there is a time for: what an order waits for, and for how long after its delivery it may be sent back. */
type Term = SagaWait | "RETURN_REQUEST";

/** How long an order waits for what at most: rows, read once a minute at most, because each order's each step asks. */
export class SagaTerms {
  private terms: ReadonlyMap<Term, number> | null = null;
  private readAt = 0;

  constructor(private readonly clock: Clock) {}

  /** When the time for what an order begins to wait for now, or may ask for, is over; null where there is no limit. */
  async deadlineOf(tx: EntityManager, wait: Term | null, since: Date): Promise<Date | null> {
    if (wait === null) return null;
    const hours = (await this.known(tx)).get(wait);
    return hours === undefined ? null : new Date(since.getTime() + hours * HOUR_MS);
  }

  private async known(tx: EntityManager): Promise<ReadonlyMap<Term, number>> {
    const now = this.clock().getTime();
    if (this.terms && Math.abs(now - this.readAt) < KEPT_MS) return this.terms;
    const rows: { wait: Term; hours: number }[] = await tx.query(
      "SELECT waiting_for AS wait, hours FROM order_saga_term",
    );
    this.terms = new Map(rows.map(({ wait, hours }) => [wait, hours]));
    this.readAt = now;
    return this.terms;
  }
}
