import type { EntityManager } from "typeorm";
import type { Database } from "../database/database";
import { sendAlong } from "../database/sent-along";
import { Viewer } from "../identity/viewer";
import { newId } from "../ids";
import { NOTHING_BEFORE } from "./create-audit";

/** What is kept of an act. No personal data: who and on whom are ids, and whoever states a reason is told that it is kept. */
export interface Audited {
  viewer: Viewer;
  at: Date;
  /** The mutation's name. */
  act: string;
  /** On what, and whom that concerns. */
  subject: { kind: string; id: string; tenantId: string };
  reason: string | null;
}

/** Commits an entry with the act that it tells of, at the end of the domain's chain. After the rows are locked, as `record`. */
export async function audit(tx: EntityManager, { viewer, at, act, subject, reason }: Audited): Promise<void> {
  const { id, kind, tenantId } = subject;
  await sendAlong(tx, "SELECT audit_append($1, $2, $3, $4, $5, $6, $7, $8)", [
    ...[newId(), tenantId, at, viewer.actor, act],
    ...[kind, id, reason],
  ]);
}

/** An entry's place in the chain with its hash: whoever notes it elsewhere can tell later that nothing before it was changed. */
export interface ChainMark {
  position: number;
  hash: Buffer;
}

export interface ChainVerdict {
  /** The last entry; null in an empty chain. */
  head: ChainMark | null;
  /** The position of the first entry that is missing, or is not what was written; null in a chain that is whole. */
  brokenAt: number | null;
}

/**
 * The first entry whose hash is not that of what it says, its position included, or that does not follow the one before it.
 * `$1` and `$2`: the place from which on, and the hash there.
 */
const FIRST_BROKEN = `
  SELECT coalesce(place_before, $1::bigint) + 1 AS position FROM (
    SELECT entry.position, entry.previous_hash, entry.hash, audit_hash(entry) AS computed,
      lag(entry.hash) OVER chain AS hash_before, lag(entry.position) OVER chain AS place_before
    FROM audit_entry AS entry WHERE entry.position > $1::bigint WINDOW chain AS (ORDER BY entry.position)
  ) AS entry
  WHERE previous_hash <> coalesce(hash_before, $2::bytea) OR hash <> computed
  ORDER BY entry.position LIMIT 1`;

/**
 * Recomputes the domain's chain.
 *
 * @param from what was noted of it before: nothing that came before is looked at, and what is gone from the end is missed.
 */
export function verifyAudit(
  database: Database,
  from: ChainMark = { position: 0, hash: NOTHING_BEFORE },
): Promise<ChainVerdict> {
  return database.transaction(Viewer.system, async (tx) => {
    const [last] = await tx.query("SELECT position, hash FROM audit_entry ORDER BY position DESC LIMIT 1");
    const head: ChainMark | null = last ? { position: Number(last.position), hash: last.hash } : null;
    if (from.position > 0) {
      const [noted] = await tx.query("SELECT hash FROM audit_entry WHERE position = $1", [from.position]);
      if (!noted) return { head, brokenAt: Math.min(from.position, (head?.position ?? 0) + 1) };
      if (!from.hash.equals(noted.hash)) return { head, brokenAt: from.position };
    }
    const [broken] = await tx.query(FIRST_BROKEN, [from.position, from.hash]);
    return { head, brokenAt: broken ? Number(broken.position) : null };
  });
}
