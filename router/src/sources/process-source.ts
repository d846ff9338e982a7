import type { SubgraphRequest, SubgraphSource } from "./source";
import { type SubgraphAnswer, TextAnswer, ValueAnswer } from "./subgraph-answer";
import type { Upstream, UpstreamRequest } from "./upstream";

/** A subgraph in this process. It is closed by whoever made it. */
export class ProcessSource implements Upstream {
  constructor(
    private readonly source: SubgraphSource,
    private readonly timeout: number,
  ) {}

  async execute({ fetch, variables, representations, viewer, signal }: UpstreamRequest): Promise<SubgraphAnswer> {
    const { query, operationName } = fetch;
    const answer = await within(this.timeout, signal, (limit) =>
      this.source.execute({
        query,
        variables: representations === undefined ? variables : { ...variables, representations: list(representations) },
        viewer,
        signal: limit,
        ...(operationName !== undefined && { operationName }),
      }),
    );
    return typeof answer === "string" ? new TextAnswer(Buffer.from(answer), 200) : new ValueAnswer(answer);
  }

  subscribe(request: SubgraphRequest): ReturnType<SubgraphSource["subscribe"]> {
    return this.source.subscribe(request);
  }

  async close(): Promise<void> {}
}

function list(elements: string): unknown {
  return JSON.parse(`[${elements}]`);
}

/** Settles when the time is up or the client has left, whether or not the source heeds its signal. */
async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const leave = () => limit.abort(outer?.reason);
  const timer = setTimeout(() => limit.abort(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
  outer?.addEventListener("abort", leave, { once: true });
  try {
    if (outer?.aborted) throw outer.reason;
    const aborted = new Promise<never>((_, reject) => {
      limit.signal.addEventListener("abort", () => reject(limit.signal.reason), { once: true });
    });
    return await Promise.race([work(limit.signal), aborted]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", leave);
  }
}
