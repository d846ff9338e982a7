import type { CounterpartName } from "./parcels";

/** One thing that a counterpart keeps besides parcels, by a key of its own. */
export interface Kept {
  counterpart: CounterpartName;
  key: string;
  value: object;
}

/** What counterparts keep besides parcels: as they last put it, and over restarts. */
export class Shelf {
  private readonly all = new Map<string, Kept>();

  constructor(private readonly keep: (kept: Kept) => void) {}

  /** What an earlier process had put. */
  restore(kept: Kept): void {
    this.all.set(nameOf(kept.counterpart, kept.key), kept);
  }

  put(counterpart: CounterpartName, key: string, value: object): void {
    const kept = { counterpart, key, value };
    this.restore(kept);
    this.keep(kept);
  }

  get<T extends object>(counterpart: CounterpartName, key: string): T | null {
    return (this.all.get(nameOf(counterpart, key))?.value as T | undefined) ?? null;
  }

  /** In the order in which each was put first. */
  list<T extends object>(counterpart?: CounterpartName): (Kept & { value: T })[] {
    return [...this.all.values()].filter((each) => !counterpart || each.counterpart === counterpart) as (Kept & {
      value: T;
    })[];
  }
}

const nameOf = (counterpart: CounterpartName, key: string): string => `${counterpart}\n${key}`;
