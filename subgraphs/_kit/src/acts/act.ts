import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { v5 } from "uuid";
import { z } from "zod";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { newId } from "../ids";
import { IdempotencyKeyReused, InvalidInput, UserError } from "../schema/user-error";
import { accepted, idempotencyKey } from "./rules";

/** Anonymous people's keys are scoped by what they name, such as an e-mail address: nobody can use up another's. */
const ANONYMOUS = "b1f7b4a6-6d1f-4c0e-9f6e-6f1f1f3a7c55";

/** Made once: zod writes code for each schema when it is first used. */
const withKey = z.object({ idempotencyKey });

/**
 * What one mutation does. `I` is its checked input, `L` what `lock` finds or refuses with, `D` its success and the refusals that
 * `decide` answers with: refusals are `UserError`s.
 */
export interface Act<I, L, D extends object> {
  /** The mutation's name: what a key is unique for, together with who gives it. */
  operation: string;
  viewer: Viewer;
  /** What the client sent, with its `idempotencyKey`. */
  input: object;
  /** What the input must satisfy; the key's own rule is added. All faults are told at once. */
  rules: z.ZodType<I>;
  /** What an anonymous viewer's key belongs to. Needed where nobody has signed in. */
  anonymousScope?: (input: I) => string;
  /** Left out of what is remembered, because even a hash of it would be easy to guess against. */
  secret?: readonly (keyof I & string)[];
  /** Sees every tenant's rows, where an act has to look beyond its viewer's own; each query then names its tenant. */
  asSystem?: boolean;
  /**
   * Takes the lock on what the act is about, or says what is wrong with it. Nothing, for an act that makes something new. It writes
   * nothing: what it finds is of no account where the key is known.
   */
  lock: (tx: EntityManager, input: I) => Promise<L>;
  /** Decides, writes and records. A refusal rolls back whatever was written before it. */
  decide: (tx: EntityManager, subject: Exclude<L, UserError>, input: I, newId: string) => Promise<D>;
  /** The id by which the result can be found again; `newId` for what an act has made. */
  resultId: (input: I, newId: string) => string;
  /** Rebuilds the first result, from what it has become since. */
  replay: (tx: EntityManager, resultId: string, input: I) => Promise<D>;
}

/**
 * The one form of a mutation: input checked → key taken → lock → decide → write → record, and the same key with the same
 * input replays the first result. Calls with one key wait for each other. A refusal is remembered by nobody and leaves
 * nothing behind, so that it may be tried again.
 */
export async function perform<I, L, D extends object>(
  database: Database,
  act: Act<I, L, D>,
): Promise<D | Extract<L, UserError> | InvalidInput | IdempotencyKeyReused> {
  const { viewer, operation } = act;
  const { idempotencyKey: key, ...given } = act.input as { idempotencyKey: string };
  const checkedKey = accepted(withKey, { idempotencyKey: key });
  const input = accepted(act.rules, given);
  if (checkedKey instanceof InvalidInput || input instanceof InvalidInput) return InvalidInput.all(checkedKey, input);

  const made = newId();
  const claim = {
    scope: scopeOf(viewer, act.anonymousScope?.(input)),
    operation,
    key,
    inputHash: hashOf(input, act.secret),
    resultId: act.resultId(input, made),
  };
  const work = async (tx: EntityManager): Promise<D | Extract<L, UserError> | IdempotencyKeyReused> => {
    // In one breath: PostgreSQL takes the key first, and a key that was taken before makes nothing of what is found here.
    const [taken, locked] = await Promise.allSettled([claimKey(tx, claim), act.lock(tx, input)]);
    if (taken.status === "rejected") throw taken.reason;
    const earlier = taken.value;
    if (earlier) {
      if (earlier.inputHash !== claim.inputHash) return new IdempotencyKeyReused();
      return act.replay(tx, earlier.resultId, input);
    }
    if (locked.status === "rejected") throw locked.reason;
    const subject = locked.value;
    if (subject instanceof UserError) return subject as Extract<L, UserError>;
    return act.decide(tx, subject as Exclude<L, UserError>, input, made);
  };
  return database.transaction(act.asSystem ? Viewer.system : viewer, work, {
    commits: (outcome) => !(outcome instanceof UserError),
    author: viewer,
  });
}

function scopeOf(viewer: Viewer, anonymous: string | undefined): string {
  if (viewer.tenancy.kind === "one") return viewer.tenancy.tenantId;
  if (viewer.userId) return viewer.userId;
  if (anonymous === undefined) throw new Error("an act of anonymous people states what their keys belong to");
  return v5(anonymous, ANONYMOUS);
}

interface Claim {
  scope: string;
  operation: string;
  key: string;
  inputHash: string;
  resultId: string;
}

/** Null when the key is ours now. One that another transaction has just taken is waited for, until it ends. */
async function claimKey(tx: EntityManager, claim: Claim): Promise<Pick<Claim, "inputHash" | "resultId"> | null> {
  const { scope, operation, key, inputHash, resultId } = claim;
  for (;;) {
    const taken: unknown[] = await tx.query(
      `INSERT INTO idempotency_key (tenant_id, operation, key, input_hash, result_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [scope, operation, key, inputHash, resultId],
    );
    if (taken.length > 0) return null;
    const [earlier] = await tx.query(
      `SELECT input_hash AS "inputHash", result_id AS "resultId" FROM idempotency_key
       WHERE tenant_id = $1 AND operation = $2 AND key = $3`,
      [scope, operation, key],
    );
    // Pruned between the two statements: then it is nobody's again.
    if (earlier) return earlier;
  }
}

/** Equal inputs have equal hashes, whatever the order of their fields. */
function hashOf(input: unknown, secret: readonly string[] = []): string {
  const canonical = JSON.stringify(input, (name, value: unknown) => {
    if (secret.includes(name)) return undefined;
    if (typeof value === "bigint") return value.toString();
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash("sha256").update(canonical).digest("hex");
}
