import { type EntityManager, IsNull } from "typeorm";
import { secretHash } from "../secret";
import { RefreshToken } from "./refresh-token.entity";

/** A session by one of its refresh tokens. */
export interface SessionOfToken {
  id: string;
  tenantId: string;
  userId: string;
  expiresAt: Date;
  revokedAt: Date | null;
  /** When the token itself was exchanged. */
  usedAt: Date | null;
}

/** Only a hash of the token is kept. */
export async function keepRefreshToken(
  tx: EntityManager,
  session: { id: string; tenantId: string },
  refreshToken: string,
): Promise<void> {
  const tokenHash = secretHash(refreshToken);
  await tx.insert(RefreshToken, { tokenHash, tenantId: session.tenantId, sessionId: session.id, usedAt: null });
}

/** Whether the session's token is there, and was not exchanged for another yet. */
export function isUnused(tx: EntityManager, sessionId: string, refreshToken: string): Promise<boolean> {
  return tx.existsBy(RefreshToken, { tokenHash: secretHash(refreshToken), sessionId, usedAt: IsNull() });
}

export async function markUsed(tx: EntityManager, refreshToken: string, usedAt: Date): Promise<void> {
  await tx.update(RefreshToken, { tokenHash: secretHash(refreshToken) }, { usedAt });
}

/** Null when nobody has this token. Two acts with one token wait for each other here; session first, then its token. */
export async function lockSessionOf(tx: EntityManager, refreshToken: string): Promise<SessionOfToken | null> {
  const [session = null] = await tx.query(
    `SELECT session.id, session.tenant_id AS "tenantId", session.user_id AS "userId",
       session.expires_at AS "expiresAt", session.revoked_at AS "revokedAt", token.used_at AS "usedAt"
     FROM session JOIN refresh_token AS token ON token.session_id = session.id
     WHERE token.token_hash = $1 FOR UPDATE`,
    [secretHash(refreshToken)],
  );
  return session;
}

/**
 * A session has one token for each refresh, so tokens are removed by number too; a session goes when it has none left.
 * @returns how many rows were removed.
 */
export async function pruneEnded(tx: EntityManager, before: Date, limit: number): Promise<number> {
  const ended: { id: string }[] = await tx.query(
    `SELECT id FROM session WHERE LEAST(expires_at, revoked_at) < $1
     ORDER BY LEAST(expires_at, revoked_at) LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [before, limit],
  );
  if (ended.length === 0) return 0;
  const ids = ended.map(({ id }) => id);
  const [, tokens] = await tx.query(
    `DELETE FROM refresh_token WHERE token_hash IN (
       SELECT token_hash FROM refresh_token WHERE session_id = ANY($1) LIMIT $2
     )`,
    [ids, limit],
  );
  if (tokens === limit) return tokens;
  const [, sessions] = await tx.query("DELETE FROM session WHERE id = ANY($1)", [ids]);
  return tokens + sessions;
}
