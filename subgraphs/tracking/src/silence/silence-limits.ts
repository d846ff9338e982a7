import { findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { SilenceLimit, type SilenceStage } from "./silence-limit.entity";

/** Whose silence it is. */
export interface Silent {
  carrier: string;
  destinationCountry: string;
}

/** Limits change a few times a year: what is labelled in one go reads them once. */
const READ_AGAIN_AFTER_MS = 5_000;

/** Limits as they are stated. */
export class SilenceLimits {
  private read: { limits: Promise<readonly SilenceLimit[]>; at: number } | null = null;

  /** As a while ago at most: for when to look first, which the look itself puts right. */
  lately(tx: EntityManager): Promise<readonly SilenceLimit[]> {
    const now = performance.now();
    if (this.read && now - this.read.at < READ_AGAIN_AFTER_MS) return this.read.limits;
    const limits = this.now(tx);
    this.read = { limits, at: now };
    limits.catch(() => {
      this.read = null;
    });
    return limits;
  }

  now(tx: EntityManager): Promise<SilenceLimit[]> {
    return findRows(tx, Viewer.system, SilenceLimit, []);
  }

  forget(): void {
    this.read = null;
  }
}

/**
 * Days that hold at an instant for a stage: of those for its carrier and its destination, else for its carrier, else for its destination,
 * else of all; of equals those that began last. Null where nothing is stated.
 */
export function daysOf(limits: readonly SilenceLimit[], stage: SilenceStage, silent: Silent, at: Date): number | null {
  const applying = limits.filter(
    (limit) =>
      limit.stage === stage &&
      limit.validFrom <= at &&
      (limit.carrier === null || limit.carrier === silent.carrier) &&
      (limit.destinationCountry === null || limit.destinationCountry === silent.destinationCountry),
  );
  const closest = applying.toSorted(
    (one, other) => closeness(other) - closeness(one) || other.validFrom.getTime() - one.validFrom.getTime(),
  );
  return closest[0]?.days ?? null;
}

const closeness = ({ carrier, destinationCountry }: SilenceLimit): number =>
  (carrier === null ? 0 : 2) + (destinationCountry === null ? 0 : 1);
