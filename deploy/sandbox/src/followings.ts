import type { World } from "./counterpart";
import { ENDINGS, type Ending, type Scan, STAGES, scansOf, scansUpTo } from "./life";
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

const NUMBERINGS = [YUN_EXPRESS_NUMBERS, FOUR_PX_NUMBERS, YANWEN_NUMBERS];

/** What one counterpart follows, and where it pushes to. */
export class Followings {
  private readonly all = new Map<string, Following>();
  /** Numbers of which there may be more to tell. */
  private readonly open = new Set<string>();
  private isLoaded = false;

  constructor(
    private readonly world: World,
    private readonly counterpart: CounterpartName,
  ) {}

  find(number: string): Following | null {
    this.load();
    return this.all.get(number) ?? null;
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

  private lived({ number, country, ending, since }: Following): Scan[] {
    const { parcels, clock } = this.world;
    const now = clock.now();
    const parcel = parcels.withNumber(number);
    if (parcel) return scansOf(parcel, now);
    const stage = STAGES.find((_stage, index) => NUMBERINGS.some((numbering) => numbering.magic(index) === number));
    // Told as of the day on which it was asked for, so that it says the same whenever it is asked.
    if (stage) return scansUpTo(stage, since, country);
    return scansOf({ country, ending, acceptedAt: since, cancelledAt: null }, now);
  }

  /** Those of which more is known than has arrived, with what is known. */
  *due(): Generator<{ following: Following; scans: Scan[] }> {
    this.load();
    for (const number of this.open) {
      const following = this.all.get(number)!;
      if (following.stopped) {
        this.open.delete(number);
        continue;
      }
      const scans = this.scansOf(following);
      if (scans.length > following.told) yield { following, scans };
    }
  }

  private note(following: Following): void {
    this.all.set(following.number, following);
    if (!following.stopped) this.open.add(following.number);
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
