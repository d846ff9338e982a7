import type { World } from "./counterpart";
import {
  ENDINGS,
  type Ending,
  type Lived,
  nextScanAt,
  type Scan,
  STAGES,
  type Stage,
  scansOf,
  scansUpTo,
} from "./life";
import { FOUR_PX_NUMBERS, YANWEN_NUMBERS, YUN_EXPRESS_NUMBERS } from "./numbers";
import type { CounterpartName } from "./parcels";

/** A number that somebody asked a counterpart to follow. */
export interface Following {
  number: string;
  /** As the counterpart numbers or names carriers. */
  carrier: string;
  /** ISO 3166 alpha-2; where nobody says so, Germany. */
  country: string;
  ending: Ending;
  /** Milliseconds since 1970, of the sandbox's clock. */
  since: number;
  stopped: boolean;
  /** How many of its scans have arrived where they are pushed to. */
  told: number;
}

/** Numbers that stand for a stage. */
const MAGIC: ReadonlyMap<string, Stage> = new Map(
  [YUN_EXPRESS_NUMBERS, FOUR_PX_NUMBERS, YANWEN_NUMBERS].flatMap(({ magic }) =>
    STAGES.map((stage, index) => [magic(index), stage] as const),
  ),
);

/** What one counterpart follows, and where it pushes to. */
export class Followings {
  private readonly all = new Map<string, Following>();
  /** Numbers of which there may be more to tell, and from when on: milliseconds since 1970, of the sandbox's clock. */
  private readonly open = new Map<string, number>();
  private isLoaded = false;
  /** How many parcels were cancelled when it was looked last. */
  private cancelledBefore = 0;

  constructor(
    private readonly world: World,
    private readonly counterpart: CounterpartName,
  ) {}

  find(number: string): Following | null {
    this.load();
    return this.all.get(number) ?? null;
  }

  count(): number {
    this.load();
    return this.all.size;
  }

  put(following: Following): void {
    this.load();
    this.note(following);
    this.world.shelf.put(this.counterpart, following.number, following);
  }

  /** What has happened to it by now, by the machine's clock: of a parcel of a carrier's here, of a number that stands for a stage, or a life of its own. */
  scansOf(following: Following): Scan[] {
    const lived = this.lived(following);
    // That a label was made is nothing to tell before a carrier has the parcel.
    if (lived.every(({ stage }) => stage === "ANNOUNCED")) return [];
    return lived.map((scan) => ({ ...scan, at: this.world.clock.wallOf(scan.at) }));
  }

  private lived(following: Following): Scan[] {
    const stage = MAGIC.get(following.number);
    // Told as of the day on which it was asked for, so that it says the same whenever it is asked.
    if (stage) return scansUpTo(stage, following.since, following.country);
    return scansOf(this.lifeOf(following), this.world.clock.now());
  }

  private lifeOf({ number, country, ending, since }: Following): Lived {
    const own = { country, ending, speed: 1, acceptedAt: since, cancelledAt: null };
    return this.world.parcels.withNumber(number) ?? own;
  }

  /** Those of which more is known than has arrived, with what is known. Who has nothing new is not looked at. */
  *due(): Generator<{ following: Following; scans: Scan[] }> {
    this.load();
    const { parcels, clock } = this.world;
    const mayBeCancelled = parcels.cancelled !== this.cancelledBefore;
    this.cancelledBefore = parcels.cancelled;
    for (const [number, from] of this.open) {
      const now = clock.now();
      if (from > now && !mayBeCancelled) continue;
      const following = this.all.get(number)!;
      const scans = following.stopped ? [] : this.scansOf(following);
      if (scans.length > following.told) {
        yield { following, scans };
        continue;
      }
      const hasEnded = following.stopped || MAGIC.has(number);
      const next = hasEnded ? null : nextScanAt(this.lifeOf(following), now);
      if (next === null) this.open.delete(number);
      else this.open.set(number, next);
    }
  }

  private note(following: Following): void {
    this.all.set(following.number, following);
    if (!following.stopped) this.open.set(following.number, 0);
  }

  /** What an earlier process had; the shelf is filled after this was made. */
  private load(): void {
    if (this.isLoaded) return;
    this.isLoaded = true;
    for (const { value } of this.world.shelf.list<Partial<Following>>(this.counterpart)) {
      if (value.number) this.note(value as Following);
    }
  }
}

export const endingNamed = (text: string): Ending =>
  ENDINGS.find((ending) => text.includes(`SBX-${ending}`)) ?? "DELIVERED";
