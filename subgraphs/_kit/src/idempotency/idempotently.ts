import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import { IdempotencyKeyReused } from "../schema/user-error";
import { IdempotencyKey } from "./idempotency-key.entity";

const KEY = /^[\x20-\x7e]{1,200}$/;

export interface IdempotentAct<R> {
  tenantId: string;
  operation: string;
  key: string;
  /** The mutation's input, without the key. */
  input: unknown;
  /** Does the act. Only a result that `resultId` names is remembered: a refusal may be tried again. */
  first: () => Promise<R>;
  resultId: (result: R) => string | null;
  /** Rebuilds the first result from its id. */
  replay: (resultId: string) => Promise<R>;
}

/**
 * Does an act once per key: the same key with the same input replays the first result, with another input it is refused.
 * Calls with one key wait for each other.
 *
 * @throws {GraphQLError} code BAD_USER_INPUT unless the key is 1 to 200 printable ASCII characters.
 */
export async function idempotently<R>(tx: EntityManager, act: IdempotentAct<R>): Promise<R | IdempotencyKeyReused> {
  const { tenantId, operation, key } = act;
  if (!KEY.test(key)) {
    const message = "idempotencyKey must be 1 to 200 printable ASCII characters.";
    throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
  }
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${tenantId}/${operation}/${key}`]);

  const inputHash = createHash("sha256").update(canonicalJson(act.input)).digest("hex");
  const known = await tx.findOneBy(IdempotencyKey, { tenantId, operation, key });
  if (known) return known.inputHash === inputHash ? act.replay(known.resultId) : new IdempotencyKeyReused();

  const result = await act.first();
  const resultId = act.resultId(result);
  if (resultId !== null) await tx.insert(IdempotencyKey, { tenantId, operation, key, inputHash, resultId });
  return result;
}

/** Equal inputs have equal text, whatever the order of their fields. */
function canonicalJson(input: unknown): string {
  return JSON.stringify(input, (_key, value: unknown) => {
    if (typeof value === "bigint") return value.toString();
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
