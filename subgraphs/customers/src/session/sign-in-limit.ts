import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { secretHash } from "../secret";

const MAX_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60_000;

/** How often one may try to sign in with an e-mail address, known or not. */
export class SignInLimit {
  constructor(private readonly clock: Clock) {}

  /**
   * Counts an attempt before its password is looked at, so that attempts made at once are counted too.
   * @returns when to try again; null when this attempt may go on.
   */
  async take(tx: EntityManager, email: string): Promise<Date | null> {
    const now = this.clock();
    const [{ attempts, since }] = await tx.query(
      `INSERT INTO sign_in_attempt AS known (email_hash, attempts, since) VALUES ($1, 1, $2)
       ON CONFLICT (email_hash) DO UPDATE SET
         attempts = CASE WHEN known.since < $3 THEN 1 ELSE known.attempts + 1 END,
         since = CASE WHEN known.since < $3 THEN $2 ELSE known.since END
       RETURNING attempts, since`,
      [secretHash(email), now, new Date(now.getTime() - WINDOW_MS)],
    );
    return attempts > MAX_ATTEMPTS ? new Date(since.getTime() + WINDOW_MS) : null;
  }

  /** A right password clears the address. */
  async clear(tx: EntityManager, email: string): Promise<void> {
    await tx.query("DELETE FROM sign_in_attempt WHERE email_hash = $1", [secretHash(email)]);
  }

  /**
   * Removes addresses whose count began before this time.
   * @returns how many; at most `limit`.
   */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM sign_in_attempt WHERE email_hash IN (
         SELECT email_hash FROM sign_in_attempt WHERE since < $1 ORDER BY since LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }
}
