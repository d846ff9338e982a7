import type { Answer } from "../pipeline/operation";
import type { RouterMetrics, Transport } from "./metrics";

/** The subscriptions that are open, so that they are counted, and ended when the router stops. */
export class LiveAnswers {
  private readonly current = new Set<AsyncIterableIterator<Answer>>();

  constructor(private readonly metrics: RouterMetrics) {}

  open(transport: Transport, answers: AsyncIterableIterator<Answer>): AsyncIterableIterator<Answer> {
    const uncount = this.metrics.subscription(transport);
    const gone = () => {
      uncount();
      this.current.delete(counted);
    };
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
    await Promise.all([...this.current].map((answers) => answers.return?.()));
  }
}
