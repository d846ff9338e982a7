import { createHash } from "node:crypto";
import type { Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { phoneEnd } from "./phone-end";
import { comparablePostalCode } from "./postal-code";
import { PublicTrackLimited, TrackingNotFound, TrackingNotProvable } from "./public-track.result";

/** After so many different wrong ones in an hour, who is wrong once more is told to wait. Who is right is answered. */
const GUESSES_PER_HOUR = 30;
/** After so many in a day nobody is answered: to try every code of five digits takes 100 days. Few people type so many. */
const GUESSES_PER_DAY = 1_000;
const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** What somebody says of a parcel's destination. */
export interface Knowledge {
  postalCode?: string | null | undefined;
  phone?: string | null | undefined;
}

export type NotProved = TrackingNotFound | TrackingNotProvable | PublicTrackLimited;

/** Whether somebody whom nobody knows proves to know where a parcel goes: once for all that the public may ask and do. */
export class ParcelProof {
  constructor(
    private readonly redis: Redis,
    private readonly trackers: TrackerService,
  ) {}

  /** An unknown number and a wrong postal code are answered, and limited, alike. Nobody's wrong ones bar who is right. */
  async prove(numberText: string, { postalCode, phone }: Knowledge): Promise<Tracker | NotProved> {
    const given = trackingNumberOf(numberText);
    if (!given) return new TrackingNotFound();
    const number = await this.trackers.firstNumberOf(given);
    const tracker = await this.trackers.find(number);
    const country = tracker?.destinationCountry ?? "";
    const code = comparablePostalCode(tracker?.postalCode ?? "", country);
    // Where no postal code is known, as in HK, AE, QA and MO, the recipient's telephone proves as much.
    const byPhone = tracker === null ? !postalCode : code === "";
    // Nothing of it is told but that, which is of no use to who guesses numbers.
    if (tracker && byPhone && !tracker.phoneEnd) return new TrackingNotProvable();
    const proof = byPhone ? phoneEnd(phone ?? "") : comparablePostalCode(postalCode ?? "", country);
    const expected = byPhone ? (tracker?.phoneEnd ?? "") : code;
    const wait = await this.noteGuess(number, proof);
    if (wait.ofDay > 0) return new PublicTrackLimited(wait.ofDay);
    if (!tracker || expected === "" || proof !== expected) {
      return wait.ofHour > 0 ? new PublicTrackLimited(wait.ofHour) : new TrackingNotFound();
    }
    await this.forgetGuess(number, proof);
    return tracker;
  }

  /**
   * Counts a proof as wrong before it is looked at, so that many at once are counted as well; the same one again is no new guess.
   * @returns for how many seconds to wait; 0 for not at all
   */
  private async noteGuess(number: string, proof: string): Promise<{ ofHour: number; ofDay: number }> {
    const { guesses, guessesOfDay } = parcelKeys(number);
    const guess = digestOf(proof);
    const [, , ofHour, hourLeft, , , ofDay, dayLeft] = await this.redis
      .multi()
      .sAdd(guesses, guess)
      .expire(guesses, HOUR_SECONDS, "NX")
      .sCard(guesses)
      .ttl(guesses)
      .sAdd(guessesOfDay, guess)
      .expire(guessesOfDay, DAY_SECONDS, "NX")
      .sCard(guessesOfDay)
      .ttl(guessesOfDay)
      .execTyped();
    return {
      ofHour: ofHour > GUESSES_PER_HOUR ? Math.max(1, hourLeft) : 0,
      ofDay: ofDay > GUESSES_PER_DAY ? Math.max(1, dayLeft) : 0,
    };
  }

  private async forgetGuess(number: string, proof: string): Promise<void> {
    const { guesses, guessesOfDay } = parcelKeys(number);
    const guess = digestOf(proof);
    await Promise.all([this.redis.sRem(guesses, guess), this.redis.sRem(guessesOfDay, guess)]);
  }
}

const digestOf = (proof: string): string => createHash("sha256").update(proof).digest("base64url").slice(0, 12);
