import type { Answer } from "../answer/answer";
import { Abandonment } from "../sources/abandonment";

/** One read under way, and those who wait for it. */
class Flight {
  readonly abandonment = new Abandonment();
  readonly answer: Promise<Answer>;
  private readonly departures: { signal: AbortSignal; leave(): void }[] = [];
  private readers = 0;

  /** @param after writes that had ended when it began. */
  constructor(
    readonly after: number,
    read: (signal: AbortSignal) => Promise<Answer>,
  ) {
    this.answer = read(this.abandonment);
  }

  /** A reader without a signal never leaves. */
  join(signal: AbortSignal | undefined): void {
    this.readers++;
    if (!signal) return;
    const leave = () => {
      this.readers--;
      if (this.readers === 0) this.abandonment.abandon();
    };
    signal.addEventListener("abort", leave, { once: true });
    this.departures.push({ signal, leave });
  }

  /** A signal may outlive many reads: that of a WebSocket does. */
  land(): void {
    for (const { signal, leave } of this.departures) signal.removeEventListener("abort", leave);
  }
}

/**
 * Identical reads of one viewer that are under way at the same time are executed once. A read that begins after a
 * write has ended joins none that began before, so everyone reads what they wrote.
 */
export class SharedReads {
  private readonly flights = new Map<string, Flight>();
  private writes = 0;

  noteWrite(): void {
    this.writes++;
  }

  /** @param read begins the read; its signal aborts when the last reader has left. */
  join(key: string, signal: AbortSignal | undefined, read: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    let flight = this.flights.get(key);
    if (!flight || flight.after !== this.writes || flight.abandonment.aborted) flight = this.begin(key, read);
    flight.join(signal);
    return flight.answer;
  }

  private begin(key: string, read: (signal: AbortSignal) => Promise<Answer>): Flight {
    const flight = new Flight(this.writes, read);
    this.flights.set(key, flight);
    const land = () => {
      flight.land();
      if (this.flights.get(key) === flight) this.flights.delete(key);
    };
    flight.answer.then(land, land);
    return flight;
  }
}
