import type { Upstream } from "./upstream";

/** A subgraph that has said nothing by then hangs. Above what a subgraph of ours gives its stores. */
const LIMIT_MS = 1_600;

/** Which subgraphs cannot do their work now. However many ask at once, each subgraph is asked once. */
export class Readiness {
  private asking: Promise<string[]> | undefined;

  constructor(private readonly upstreams: ReadonlyMap<string, Pick<Upstream, "ready">>) {}

  /** Their names, in order; none when all are ready. It never waits longer than the limit. */
  lacking(): Promise<string[]> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<string[]> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error("It does not answer.")), LIMIT_MS);
    const expired = new Promise<never>((_resolve, reject) => {
      late.signal.addEventListener("abort", () => reject(late.signal.reason));
    });
    expired.catch(() => undefined);
    const answers = [...this.upstreams].map(async ([name, upstream]) => {
      try {
        await Promise.race([upstream.ready(late.signal), expired]);
        return [];
      } catch {
        return [name];
      }
    });
    const lacking = (await Promise.all(answers)).flat().sort();
    clearTimeout(timer);
    return lacking;
  }
}
