import type { Redis } from "@baiyun/kit";
import { lastMileKey } from "../parcel/parcel-keys";

/** Under which number of ours a parcel began that another carrier takes to the door under a number of its own. */
export class LastMileIndex {
  constructor(
    private readonly redis: Redis,
    private readonly keptForSeconds: number,
  ) {}

  /** Each number, or the parcel's first where it is of the last mile; in one round. */
  async firstOf(numbers: readonly string[]): Promise<string[]> {
    const first = await Promise.all(numbers.map((number) => this.redis.get(lastMileKey(number))));
    return numbers.map((number, index) => first[index] ?? number);
  }

  /** Numbers are used again in time, so the last word counts; it is repeated with every report. */
  async link(lastMile: string, first: string): Promise<void> {
    await this.redis.set(lastMileKey(lastMile), first, { EX: this.keptForSeconds });
  }
}
