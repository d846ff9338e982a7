import { Directive, Field, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { perform } from "../acts/act";
import type { Clock } from "../clock";
import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import { DateTime } from "../schema/scalars";
import { type IdempotencyKeyReused, type InvalidInput, UserError } from "../schema/user-error";
import { type Audited, audit } from "./audit";

const HOUR_MS = 3_600_000;
/** More than anybody who helps one caller after the other needs, and far fewer than a copy of the customers' customers. */
export const MOST_REVEALS_AN_HOUR = 30;

@ObjectType({
  implements: UserError,
  description: "You were shown as much of people as anybody may be in an hour.",
})
@Directive("@shareable")
export class TooManyReveals extends UserError {
  override message = "You were shown as much of people as anybody may be in an hour. Try again later.";

  @Field(() => DateTime, { description: "When you may be shown the next one." })
  retryAt: Date;

  constructor(retryAt: Date) {
    super();
    this.retryAt = retryAt;
  }
}

/** That somebody was shown something, as it is kept. */
export interface Kept {
  id: string;
  viewer: Viewer;
  at: Date;
  reason: string;
}

/** One mutation by which personal data is shown for a reason. `S` is whose it is, `N` that there is none, `R` the answer. */
export interface Reveal<I extends { reason: string }, S, N extends UserError, R extends object> {
  /** The mutation's name; it begins with `reveal`, by which reveals of all kinds are counted together. */
  operation: `reveal${string}`;
  viewer: Viewer;
  input: object;
  rules: z.ZodType<I>;
  find: (tx: EntityManager, input: I) => Promise<S | N>;
  /** On what, in the audit. */
  subject: (found: S) => Audited["subject"];
  /** Keeps more than the audit does, or has the database write the audit's entry with it. */
  keep?: (tx: EntityManager, kept: Kept, found: S) => Promise<void>;
  /** Shows it: once. */
  show: (tx: EntityManager, kept: Kept, found: S) => Promise<R>;
  /** What the same key answers again: that it was shown, and not what. */
  again: (tx: EntityManager, id: string, input: I) => Promise<R>;
}

/**
 * Shows personal data to who otherwise sees it masked: for a reason, once a key, so many an hour for each person whatever they
 * are shown, and with an entry in the domain's audit, which commits with the answer or not at all.
 */
export function reveal<I extends { reason: string }, S extends object, N extends UserError, R extends object>(
  database: Database,
  clock: Clock,
  { operation, viewer, input, rules, find, subject, keep, show, again }: Reveal<I, S, N, R>,
): Promise<R | N | TooManyReveals | InvalidInput | IdempotencyKeyReused> {
  return perform<I, S | N, R | TooManyReveals>(database, {
    operation,
    viewer,
    input,
    rules,
    lock: async (tx, wanted) => {
      // Several at once of one person are counted one after the other.
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('reveals to ' || $1, 0))", [viewer.actor]);
      return find(tx, wanted);
    },
    decide: async (tx, found, { reason }, id) => {
      const at = clock();
      const full = await nextAt(tx, viewer, at);
      if (full) return new TooManyReveals(full);
      const kept = { id, viewer, at, reason };
      const answer = await show(tx, kept, found as S);
      if (keep) await keep(tx, kept, found as S);
      else await audit(tx, { viewer, at, act: operation, subject: subject(found as S), reason });
      return answer;
    },
    resultId: (_wanted, newId) => newId,
    replay: again,
  }) as Promise<R | N | TooManyReveals | InvalidInput | IdempotencyKeyReused>;
}

/** When the viewer may be shown the next one; null for now. */
async function nextAt(tx: EntityManager, { actor }: Viewer, now: Date): Promise<Date | null> {
  const [oldest]: { at: Date }[] = await tx.query(
    `SELECT at FROM audit_entry WHERE actor = $1 AND act LIKE 'reveal%' ORDER BY id DESC OFFSET $2 LIMIT 1`,
    [actor, MOST_REVEALS_AN_HOUR - 1],
  );
  const next = oldest && new Date(oldest.at.getTime() + HOUR_MS);
  return next && next > now ? next : null;
}
