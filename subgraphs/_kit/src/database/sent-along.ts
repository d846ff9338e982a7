import type { EntityManager } from "typeorm";

/** A transaction of thousands of statements does not hold all of them in memory. */
const MOST_UNANSWERED = 32;
/** What PostgreSQL says of every statement that follows one that failed. */
const ABORTED = "25P02";

const ofTransactions = new WeakMap<EntityManager, SentAlong>();

/**
 * Sends a statement whose answer nobody needs: it goes to the server with the one after it, at the latest with COMMIT. If it
 * fails nothing of the transaction stays, and `Database.transaction` throws what it failed with.
 *
 * @param meaning what is thrown for PostgreSQL's error.
 */
export async function sendAlong(
  tx: EntityManager,
  text: string,
  values: unknown[],
  meaning: (error: unknown) => unknown = asItIs,
): Promise<void> {
  const answered = tx.query(text, values);
  const transaction = ofTransactions.get(tx);
  if (transaction) return transaction.add(answered, meaning);
  // One that somebody else has begun, who would not ask for its failures.
  await answered.catch((error: unknown) => {
    throw meaning(error);
  });
}

/** Has `send` called before `tx` is committed, for what goes with COMMIT. False where somebody else has begun it, who would not. */
export function sendLast(tx: EntityManager, send: () => Promise<void>): boolean {
  const transaction = ofTransactions.get(tx);
  transaction?.last.push(send);
  return transaction !== undefined;
}

const asItIs = (error: unknown): unknown => error;

/** Whether this process publishes what `tx` records, and so is told of it at the commit. */
export function isToldOf(tx: EntityManager, recorded: { isUrgent: boolean }): boolean {
  const transaction = ofTransactions.get(tx);
  if (!transaction?.isPublishedHere) return false;
  transaction.recorded = { isUrgent: recorded.isUrgent || transaction.recorded?.isUrgent === true };
  return true;
}

/** The statements of one transaction that were sent along. */
export class SentAlong {
  /** It has recorded events that this process is to be told of: whether somebody waits for any of them. */
  recorded: { isUrgent: boolean } | null = null;
  /** What is still to be sent. */
  readonly last: (() => Promise<void>)[] = [];
  private readonly unanswered = new Set<Promise<unknown>>();
  private failure: { error: unknown } | null = null;

  constructor(
    tx: EntityManager,
    readonly isPublishedHere: boolean,
  ) {
    ofTransactions.set(tx, this);
  }

  async add(statement: Promise<unknown>, meaning: (error: unknown) => unknown): Promise<void> {
    const answered: Promise<void> = statement
      .then(
        () => undefined,
        (error: unknown) => {
          this.failure ??= { error: meaning(error) };
        },
      )
      .finally(() => this.unanswered.delete(answered));
    this.unanswered.add(answered);
    if (this.unanswered.size > MOST_UNANSWERED) await this.answered();
  }

  /** Ends the transaction. @throws what one of them failed with: PostgreSQL then answers COMMIT without an error, and rolls back. */
  async commit(end: () => Promise<void>): Promise<void> {
    const sent = this.last.map((send) => send());
    const ended = end();
    await Promise.all([...sent, ended]);
    await this.answered();
    if (this.failure) throw this.failure.error;
  }

  /** Why a statement failed that was answered: because of itself, or of one sent along before it. */
  causeOf(error: unknown): unknown {
    const { code } = error as { code?: unknown };
    return this.failure && code === ABORTED ? this.failure.error : error;
  }

  private async answered(): Promise<void> {
    await Promise.all(this.unanswered);
  }
}
