import type { Clock } from "@baiyun/kit";
import { type Asker, type HashingLimits, laneOf } from "./hashing-limits";
import type { HashingQueue } from "./hashing-queue";
import { hashPassword, verifyPassword } from "./password";
import { weakness } from "./password-rule";
import { TryAgainLater, type WeakPassword } from "./user.result";

export { USUAL_COST } from "./password";

/** The one way to hash: counted first, then in turn. Slow by design, so never while holding a connection. */
export class Passwords {
  constructor(
    private readonly queue: HashingQueue,
    private readonly limits: HashingLimits,
    private readonly clock: Clock,
    /** What hashes are made at: log2 of scrypt's N. */
    private readonly cost: number,
  ) {}

  /** The hash of a password that will do, or why it will not. @param address of the client, if it is known. */
  async choose(
    password: string,
    owner: { email: string },
    address: string | null,
  ): Promise<string | WeakPassword | TryAgainLater> {
    const weak = weakness(password, owner);
    if (weak) return weak;
    const attempt = await this.limits.take({ address, account: null });
    if (attempt instanceof Date) return TryAgainLater.at(attempt, this.clock());
    const hash = await this.queue.run(laneOf({ address, account: owner.email }), () =>
      hashPassword(password, this.cost),
    );
    if (hash instanceof TryAgainLater) await this.limits.giveBack(attempt);
    return hash;
  }

  /**
   * Who has this password, of whom `find` finds; null when it is wrong or they are nobody. A date when the asker has tried too
   * often, until which they have to wait. Only who has verified the address is at home where they ask from: what waits for that
   * may be somebody else's.
   */
  async ownerOf<O extends { passwordHash: string | null; emailVerifiedAt?: Date | null }>(
    password: string,
    find: () => Promise<O | null>,
    asker: Asker,
  ): Promise<O | null | Date | TryAgainLater> {
    const attempt = await this.limits.take(asker);
    if (attempt instanceof Date) return attempt;
    const owner = await find();
    const isRight = await this.queue.run(
      attempt.lane,
      () => verifyPassword(password, owner?.passwordHash ?? null, this.cost),
      attempt.isKnown,
    );
    if (isRight === true && owner?.emailVerifiedAt) await this.limits.succeeded(attempt);
    else if (isRight !== false) await this.limits.giveBack(attempt);
    return isRight instanceof TryAgainLater ? isRight : isRight ? owner : null;
  }

  /** Whether it is the one that was chosen before, by an act that has been counted already. */
  matches(password: string, stored: string | null, asker: Asker): Promise<boolean | TryAgainLater> {
    return this.queue.run(laneOf(asker), () => verifyPassword(password, stored, this.cost));
  }
}
