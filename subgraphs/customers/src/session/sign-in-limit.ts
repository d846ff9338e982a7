import { type Database, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { secretHash } from "../secret";

const MAX_ATTEMPTS = 10;
const WINDOW_MINUTES = 15;

/** How often one may try to sign in with an e-mail address, known or not. */
export class SignInLimit {
  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt before its password is looked at, so that attempts made at once are counted too.
   * @returns when to try again; null when this attempt may go on.
   */
  take(email: string): Promise<Date | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const [{ attempts, retryAt }] = await tx.query(
        `INSERT INTO sign_in_attempt AS known (email_hash, attempts, since) VALUES ($1, 1, now())
         ON CONFLICT (email_hash) DO UPDATE SET
           attempts = CASE WHEN known.since < ${CUTOFF} THEN 1 ELSE known.attempts + 1 END,
           since = CASE WHEN known.since < ${CUTOFF} THEN now() ELSE known.since END
         RETURNING attempts, since + interval '${WINDOW_MINUTES} minutes' AS "retryAt"`,
        [secretHash(email)],
      );
      return attempts > MAX_ATTEMPTS ? retryAt : null;
    });
  }

  /** A right password clears the address, and with it what other addresses left behind long ago. */
  async clear(tx: EntityManager, email: string): Promise<void> {
    await tx.query(`DELETE FROM sign_in_attempt WHERE email_hash = $1 OR since < ${CUTOFF}`, [secretHash(email)]);
  }
}

const CUTOFF = `now() - interval '${WINDOW_MINUTES} minutes'`;
