import { RETENTION_MS, type Redis } from "./bus";

/** What is known of an entry that could not be handled. */
export interface Failure {
  firstFailedAt: string;
  error: string;
}

const LONGEST_ERROR = 500;

/** The failures of a group's entries so far, kept in Redis because each delivery may be another process's. */
export class Failures {
  constructor(
    private readonly redis: Redis,
    private readonly key: string,
  ) {}

  async note(entryId: string, error: unknown): Promise<Failure> {
    const before = await this.of(entryId);
    const failure = {
      firstFailedAt: before?.firstFailedAt ?? new Date().toISOString(),
      error: messageOf(error).slice(0, LONGEST_ERROR),
    };
    await this.redis.hSet(this.key, entryId, JSON.stringify(failure));
    await this.redis.expire(this.key, RETENTION_MS / 1_000);
    return failure;
  }

  async of(entryId: string): Promise<Failure | null> {
    const noted = await this.redis.hGet(this.key, entryId);
    return noted === null ? null : (JSON.parse(noted) as Failure);
  }

  async forget(entryId: string): Promise<void> {
    await this.redis.hDel(this.key, entryId);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
