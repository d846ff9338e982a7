import { Abandonment } from "./abandonment";
import { Deadlines, Timed } from "./deadlines";
import { isExact, plainly } from "./exact-numbers";
import type { Claims, SubgraphRequest, SubgraphSource } from "./source";
import { type SubgraphAnswer, TextAnswer, ValueAnswer } from "./subgraph-answer";
import { type Upstream, type UpstreamRequest, variablesText } from "./upstream";

/** A subgraph in this process. It is closed by whoever made it. */
export class ProcessSource implements Upstream {
  private readonly deadlines = new Deadlines();

  constructor(
    private readonly source: SubgraphSource,
    private readonly timeout: number,
  ) {}

  async execute(request: UpstreamRequest): Promise<SubgraphAnswer> {
    const call = new Call(this.timeout, request.signal, this.deadlines);
    const answer = await call.settle(() => this.source.execute(new RequestHere(request, call.signal)));
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

/** Of its variables one form is made when it is asked for, by a getter of the class (schema/adr/0012-garbage-dies-young.md). */
class RequestHere implements SubgraphRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly viewer: Claims;
  declare readonly operationName?: string;

  constructor(
    private readonly request: UpstreamRequest,
    readonly signal: AbortSignal,
  ) {
    const { fetch, variables, representations, viewer } = request;
    this.query = fetch.query;
    this.variables = valuesOf(variables, representations);
    this.viewer = viewer;
    if (fetch.operationName !== undefined) this.operationName = fetch.operationName;
  }

  get variablesText(): string {
    return variablesText(this.request.variables, this.request.representations);
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
class Call extends Timed implements EventListenerObject {
  readonly signal = new Abandonment();
  private reject: ((reason: unknown) => void) | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly client: AbortSignal | undefined,
    private readonly deadlines: Deadlines,
  ) {
    super(performance.now() + milliseconds);
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
