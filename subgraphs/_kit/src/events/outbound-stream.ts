import { ClientOfflineError } from "redis";
import { ACCESS_REVOKED, revocationIn } from "../identity/access-revoked";
import { expressOf, RETENTION_MS, type Redis, streamOf } from "./bus";
import type { OutboxRow } from "./outbox-row";
import { announceRevocation } from "./revocation-feed";

/**
 * A group that reads nothing. It lives in the stream and is lost with it, whoever makes the stream anew; what it has "read" is how
 * far the relay has come, so that a stream which lost its end is known by it too.
 */
const MARK = "relay";
/** More than anybody can be behind with while its events are new. */
const EXPRESS_LENGTH = 10_000;
const TRIM_EVERY_MS = 10 * 60 * 1_000;

/** A domain's stream as the relay writes it. Entry ids are Redis's, `<ms>-<n>`. */
export class OutboundStream {
  private readonly stream: string;
  private readonly express: string;
  private trimmedAt = 0;

  constructor(
    private readonly redis: Redis,
    domain: string,
  ) {
    this.stream = streamOf(domain);
    this.express = expressOf(domain);
  }

  /** Appends rows in their order, all in one write. @returns the last entry's id. */
  async append(rows: readonly OutboxRow[], { express = false } = {}): Promise<string> {
    const messages = rows.map(({ message }) => message);
    const entries = messages.length > 1 ? this.addTogether(messages) : this.addOne(messages[0]!);
    const hurried = express ? messages.map((message) => this.hurry(message)) : [];
    const announced = messages.map((message) => this.announce(message));
    const [ids] = await Promise.all([entries, Promise.all(hurried), Promise.all(announced), this.trim()]);
    return ids.at(-1)!;
  }

  /** Appends rows and marks the stream, in one write. */
  async appendAndMark(rows: readonly OutboxRow[], express: boolean): Promise<{ lastEntryId: string; whole: boolean }> {
    const [lastEntryId, whole] = await Promise.all([this.append(rows, { express }), this.mark()]);
    return { lastEntryId, whole };
  }

  /** Notes in the stream that all is published until now. False when the stream is not the one that was marked before. */
  async mark(): Promise<boolean> {
    try {
      await this.redis.xGroupSetId(this.stream, MARK, "$");
      return true;
    } catch (error) {
      if (isLost(error)) return false;
      throw error;
    }
  }

  /** Marks a stream that is new, or taken to be whole. */
  async markAnew(): Promise<void> {
    if (await this.mark()) return;
    await this.redis.xGroupCreate(this.stream, MARK, "$", { MKSTREAM: true });
  }

  /** The entry until which it is marked; null when it is not the stream that was marked. */
  async marked(): Promise<string | null> {
    const mark = (await this.groups()).find(({ name }) => name === MARK);
    return mark?.lastEntryId ?? null;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.redis.xLen(this.stream)) === 0;
  }

  /** Whether every consumer has been delivered the stream up to an entry. */
  async isReadUntil(entryId: string): Promise<boolean> {
    const groups = await this.groups();
    return groups.every(({ name, lastEntryId }) => name === MARK || !isBefore(lastEntryId, entryId));
  }

  async emptyExpress(): Promise<void> {
    await this.redis.xTrim(this.express, "MAXLEN", 0);
  }

  private async addOne(message: OutboxRow["message"]): Promise<string[]> {
    return [await this.redis.xAdd(this.stream, "*", message)];
  }

  /**
   * In one transaction, so that whoever waits for them is given all of them at once: after each command Redis would wake every
   * group for what it added, and each would come again for the next. It writes to its file and waits for the disk once, too.
   */
  private async addTogether(messages: readonly OutboxRow["message"][]): Promise<string[]> {
    // The client refuses a command while it has no connection, but keeps a transaction for the next.
    if (!this.redis.isReady) throw new ClientOfflineError();
    const together = this.redis.multi();
    for (const message of messages) together.xAdd(this.stream, "*", message);
    return (await together.exec()) as unknown as string[];
  }

  /** A revocation goes to its own stream as well, also when the domain's is rebuilt: the one is lost with the other. */
  private async announce({ type, payload }: Record<string, string>): Promise<void> {
    if (type === ACCESS_REVOKED.type) await announceRevocation(this.redis, revocationIn(payload!));
  }

  private hurry(message: Record<string, string>): Promise<string> {
    const TRIM = { strategy: "MAXLEN", strategyModifier: "~", threshold: EXPRESS_LENGTH } as const;
    return this.redis.xAdd(this.express, "*", message, { TRIM });
  }

  private async trim(): Promise<void> {
    const now = Date.now();
    if (now - this.trimmedAt < TRIM_EVERY_MS) return;
    this.trimmedAt = now;
    await this.redis.xTrim(this.stream, "MINID", now - RETENTION_MS, { strategyModifier: "~" });
  }

  private async groups(): Promise<{ name: string; lastEntryId: string }[]> {
    try {
      const groups = await this.redis.xInfoGroups(this.stream);
      return groups.map((group) => ({ name: group.name, lastEntryId: group["last-delivered-id"] }));
    } catch (error) {
      if (isLost(error)) return [];
      throw error;
    }
  }
}

/** Redis has words of its own for a missing stream in each command. */
const isLost = (error: unknown): boolean =>
  error instanceof Error && /^NOGROUP|no such key|requires the key to exist/.test(error.message);

export function isBefore(entryId: string, other: string): boolean {
  const [[ms, n], [otherMs, otherN]] = [partsOf(entryId), partsOf(other)];
  return ms < otherMs || (ms === otherMs && n < otherN);
}

function partsOf(entryId: string): [ms: number, n: number] {
  const [ms, n] = entryId.split("-");
  return [Number(ms), Number(n ?? 0)];
}

export const timeOf = (entryId: string): Date => new Date(partsOf(entryId)[0]);
