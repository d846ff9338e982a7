import type { Answer } from "./operation";

interface Flight {
  answer: Promise<Answer>;
  readers: number;
  abandoned: AbortController;
  /** Writes that had ended when it began. */
  after: number;
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
  async join(
    key: string,
    signal: AbortSignal | undefined,
    read: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    let flight = this.flights.get(key);
    if (!flight || flight.after !== this.writes || flight.abandoned.signal.aborted) flight = this.begin(key, read);
    const joined = flight;
    joined.readers++;
    const leave = () => {
      joined.readers--;
      if (joined.readers === 0) joined.abandoned.abort(signal?.reason);
    };
    signal?.addEventListener("abort", leave, { once: true });
    try {
      return await joined.answer;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  private begin(key: string, read: (signal: AbortSignal) => Promise<Answer>): Flight {
    const abandoned = new AbortController();
    const answer = read(abandoned.signal);
    const flight: Flight = { answer, readers: 0, abandoned, after: this.writes };
    this.flights.set(key, flight);
    const land = () => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    };
    answer.then(land, land);
    return flight;
  }
}
