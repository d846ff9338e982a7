import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { secretHash } from "./secret";

export interface Bound {
  most: number;
  withinMs: number;
}

/** How often a thing may be done for one subject, counted with the transaction that does it. */
export class Allowance {
  constructor(private readonly clock: Clock) {}

  /**
   * Counts once more.
   * @param subject what is done, and for whom; a hash of it is kept.
   * @returns when it may be done again; null when it may be done now.
   */
  async take(tx: EntityManager, subject: string, { most, withinMs }: Bound): Promise<Date | null> {
    const now = this.clock();
    const [{ taken, since }] = await tx.query(
      `INSERT INTO allowance AS known (subject_hash, taken, since) VALUES ($1, 1, $2)
       ON CONFLICT (subject_hash) DO UPDATE SET
         taken = CASE WHEN known.since <= $3 THEN 1 ELSE known.taken + 1 END,
         since = CASE WHEN known.since <= $3 THEN $2 ELSE known.since END
       RETURNING taken, since`,
      [secretHash(subject), now, new Date(now.getTime() - withinMs)],
    );
    return taken > most ? new Date(since.getTime() + withinMs) : null;
  }

  /** Removes what was first counted before this time. @returns how many; at most `limit`. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM allowance WHERE subject_hash IN (
         SELECT subject_hash FROM allowance WHERE since < $1 ORDER BY since LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }
}
