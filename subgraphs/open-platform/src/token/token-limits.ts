import { type Clock, type Counter, counter, type Redis } from "@baiyun/kit";

const PREFIX = "open-platform:tokens";
const [MINUTE_S, QUARTER_S, DAY_S] = [60, 900, 86_400];
/** Secrets that are wrong, from one address: 256 bits are not guessed, but each try costs us a look. */
const WRONG_PER_ADDRESS = 60;

export interface Quota {
  id: string;
  perMinute: number;
  perDay: number;
}

/** How a client stands after it asked. */
export interface Standing {
  limit: number;
  remaining: number;
  /** Seconds until the window begins anew. */
  resetS: number;
  isWithin: boolean;
}

/** Counts in Redis for all processes, by windows of the clock; without Redis each process counts for itself. */
export class TokenLimits {
  private readonly wrong: Counter;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
  ) {
    this.wrong = this.counter("wrong", WRONG_PER_ADDRESS, QUARTER_S);
  }

  /** Counts one token. @returns how the client stands in the window that has less left. */
  async take({ id, perMinute, perDay }: Quota): Promise<Standing> {
    const minute = await this.count("minute", id, perMinute, MINUTE_S);
    if (!minute.isWithin) return minute;
    const day = await this.count("day", id, perDay, DAY_S);
    return !day.isWithin || day.remaining < minute.remaining ? day : minute;
  }

  /** Seconds until an address that was wrong too often may try again; 0 for any other. */
  async waitOf(address: string): Promise<number> {
    const known = await this.wrong.get(`${address}:${this.window(QUARTER_S)}`);
    return known !== null && known.consumedPoints >= WRONG_PER_ADDRESS ? this.left(QUARTER_S) : 0;
  }

  async wasWrong(address: string): Promise<void> {
    await this.wrong.penalty(`${address}:${this.window(QUARTER_S)}`);
  }

  private async count(name: string, id: string, limit: number, windowS: number): Promise<Standing> {
    const counter = this.counter(name, limit, windowS);
    const { consumedPoints } = await counter.penalty(`${id}:${this.window(windowS)}`);
    const remaining = Math.max(0, limit - consumedPoints);
    return { limit, remaining, resetS: this.left(windowS), isWithin: consumedPoints <= limit };
  }

  private window(windowS: number): number {
    return Math.floor(this.clock().getTime() / 1000 / windowS);
  }

  private left(windowS: number): number {
    return Math.ceil(windowS - ((this.clock().getTime() / 1000) % windowS));
  }

  private counter(name: string, points: number, seconds: number): Counter {
    return counter(this.redis, `${PREFIX}:${name}`, points, seconds);
  }
}
