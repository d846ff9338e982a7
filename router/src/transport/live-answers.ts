import type { Answer } from "../answer/answer";
import type { LiveAnswer } from "../live/live";
import type { Release } from "./client-bounds";
import type { RouterMetrics, Transport } from "./metrics";

/** The subscriptions that are open, so that they are counted, and ended when the router stops. */
export class LiveAnswers {
  private readonly current = new Set<AsyncIterableIterator<Answer>>();
  /** They end because the router does, and their clients are to come back. */
  isEnding = false;

  constructor(private readonly metrics: RouterMetrics) {}

  /**
   * Counted from the moment it is opened: what its subgraph emits from then on reaches the client.
   * @param release called when it has ended, however it does
   */
  open(transport: Transport, { answers, opened }: LiveAnswer, release: Release): AsyncIterableIterator<Answer> {
    let uncount = () => {};
    const gone = () => {
      uncount();
      release();
      this.current.delete(counted);
    };
    void opened.then(() => {
      if (this.current.has(counted)) uncount = this.metrics.subscription(transport);
    });
    const counted: AsyncIterableIterator<Answer> = {
      async next() {
        const result = await answers.next();
        if (result.done) gone();
        return result;
      },
      async return() {
        gone();
        await answers.return?.();
        return { done: true, value: undefined };
      },
      async throw() {
        return counted.return!();
      },
      [Symbol.asyncIterator]: () => counted,
    };
    this.current.add(counted);
    return counted;
  }

  async endAll(): Promise<void> {
    this.isEnding = true;
    await Promise.all([...this.current].map((answers) => answers.return?.()));
  }
}
