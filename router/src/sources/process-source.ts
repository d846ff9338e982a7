import { Abandonment } from "./abandonment";
import { Deadlines, type Timed } from "./deadlines";
import { isExact, plainly } from "./exact-numbers";
import type { SubgraphRequest, SubgraphSource } from "./source";
import { type SubgraphAnswer, TextAnswer, ValueAnswer } from "./subgraph-answer";
import { type Upstream, type UpstreamRequest, variablesText } from "./upstream";

/** A subgraph in this process. It is closed by whoever made it. */
export class ProcessSource implements Upstream {
  private readonly deadlines = new Deadlines<Call>();

  constructor(
    private readonly source: SubgraphSource,
    private readonly timeout: number,
  ) {}

  async execute({ fetch, variables, representations, viewer, signal }: UpstreamRequest): Promise<SubgraphAnswer> {
    const { query, operationName } = fetch;
    const call = new Call(this.timeout, signal, this.deadlines);
    const answer = await call.settle(() =>
      this.source.execute({
        query,
        variables: valuesOf(variables, representations),
        get variablesText() {
          return variablesText(variables, representations);
        },
        viewer,
        signal: call.signal,
        ...(operationName !== undefined && { operationName }),
      }),
    );
    return typeof answer === "string" ? new TextAnswer(Buffer.from(answer), 200) : new ValueAnswer(answer);
  }

  subscribe(request: SubgraphRequest): ReturnType<SubgraphSource["subscribe"]> {
    const { variables } = request;
    return this.source.subscribe(variables ? { ...request, variables: valuesOf(variables, undefined) } : request);
  }

  async ready(): Promise<void> {
    await this.source.ready?.();
  }

  async close(): Promise<void> {
    this.deadlines.close();
  }
}

function valuesOf(variables: Record<string, unknown>, representations: string | undefined): Record<string, unknown> {
  let values = variables;
  for (const name in variables) {
    if (isExact(variables[name])) values = { ...values, [name]: plainly(variables[name]) };
  }
  return representations === undefined ? values : { ...values, representations: JSON.parse(`[${representations}]`) };
}

/** Settles when the time is up or the client has left, whether or not the source heeds its signal. */
class Call implements Timed, EventListenerObject {
  readonly deadline: number;
  readonly signal = new Abandonment();
  private reject: ((reason: unknown) => void) | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly client: AbortSignal | undefined,
    private readonly deadlines: Deadlines<Call>,
  ) {
    this.deadline = performance.now() + milliseconds;
  }

  settle<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.client?.aborted) return reject(this.client.reason);
      this.reject = reject;
      this.client?.addEventListener("abort", this, { once: true });
      this.deadlines.add(this);
      const done = async () => {
        try {
          resolve(await work());
        } catch (reason) {
          reject(reason);
        } finally {
          this.end();
        }
      };
      void done();
    });
  }

  expire(): void {
    this.abort(new Error(`No answer within ${this.milliseconds} ms.`));
  }

  handleEvent(): void {
    this.abort(this.client?.reason as Error);
  }

  private abort(reason: Error): void {
    this.end();
    this.signal.abandon(reason);
    this.reject?.(reason);
  }

  private end(): void {
    this.deadlines.delete(this);
    this.client?.removeEventListener("abort", this);
  }
}
