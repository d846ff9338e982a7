import { type Dispatcher, Pool } from "undici";
import { Deadlines, Timed } from "./deadlines";
import { jsonText } from "./exact-numbers";
import { ViewerSigner } from "./signed-viewer";
import type { SubgraphRequest, SubgraphResult } from "./source";
import { type SubgraphAnswer, TextAnswer } from "./subgraph-answer";
import { type Upstream, type UpstreamRequest, variablesText } from "./upstream";
import { openUpstreamSocket } from "./upstream-socket";

const HEADERS = ["content-type", "application/json", "accept", "application/graphql-response+json, application/json"];

/** A subgraph reached by its URL: POST for operations, graphql-transport-ws on the same URL for subscriptions. */
export class HttpSource implements Upstream {
  private readonly url: URL;
  private readonly path: string;
  private readonly pool: Pool;
  /** That all connections are busy does not mean that the subgraph is not ready. */
  private readonly asking: Pool;
  private readonly deadlines = new Deadlines();
  /** Without a secret there is nothing to prove, and a supergraph that is not ours is told nothing of the viewer. */
  private readonly signer: ViewerSigner | undefined;

  constructor(
    name: string,
    url: string,
    secret: string | undefined,
    private readonly timeout: number,
  ) {
    this.signer = secret === undefined ? undefined : new ViewerSigner(secret, name);
    this.url = new URL(url);
    this.path = this.url.pathname + this.url.search;
    // The exchange has a deadline over the whole of it, waiting for a connection included.
    this.pool = new Pool(this.url.origin, {
      connections: 64,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.asking = new Pool(this.url.origin, { connections: 1, pipelining: 1 });
  }

  execute({ fetch, variables, representations, viewer, signal }: UpstreamRequest): Promise<SubgraphAnswer> {
    const body = `${fetch.bodyHead},"variables":${variablesText(variables, representations)}}`;
    const headers = this.signer ? [...HEADERS, ...this.signer.request(viewer, body)] : HEADERS;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const exchange = new SubgraphExchange({ resolve, reject }, this.timeout, signal, this.deadlines);
      this.pool.dispatch({ method: "POST", path: this.path, headers, body }, exchange);
    });
  }

  subscribe(request: SubgraphRequest): AsyncIterableIterator<SubgraphResult> {
    const url = new URL(this.url);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const { query, operationName, variables, viewer } = request;
    const signed = this.signer?.socket(viewer, { query, operationName, variablesText: jsonText(variables) });
    return openUpstreamSocket(url.href, signed, request);
  }

  /** By `/readyz` beside its GraphQL; a server that has none is ready because it answers. */
  async ready(signal: AbortSignal): Promise<void> {
    const { statusCode, body } = await this.asking.request({ method: "GET", path: "/readyz", signal });
    await body.dump();
    const isReady = statusCode < 300 || statusCode === 404 || statusCode === 405;
    if (!isReady) throw new Error(`It answers ${statusCode}.`);
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.destroy(), this.asking.destroy()]);
    this.deadlines.close();
  }
}

/** Who waits for an answer. */
interface Caller {
  resolve(answer: SubgraphAnswer): void;
  reject(reason: unknown): void;
}

/**
 * One request and its answer, without a stream or a response object in between. It has the older of undici's two forms
 * of a handler: the newer is laid over it, and makes an object of the answer's headers, which nobody asks for.
 */
class SubgraphExchange extends Timed implements Dispatcher.DispatchHandler {
  private chunks: Buffer[] = [];
  private abort: ((reason: Error) => void) | undefined;
  private status = 0;
  private failure: unknown;

  constructor(
    private caller: Caller | undefined,
    private readonly timeout: number,
    private readonly signal: AbortSignal | undefined,
    private readonly deadlines: Deadlines,
  ) {
    super(performance.now() + timeout);
    deadlines.add(this);
    signal?.addEventListener("abort", this, { once: true });
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.abort = abort;
    if (this.failure !== undefined) abort(this.failure as Error);
  }

  onHeaders(status: number): boolean {
    this.status = status;
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    const { chunks } = this;
    const caller = this.settle();
    try {
      caller?.resolve(new TextAnswer(whole(chunks), this.status));
    } catch (reason) {
      caller?.reject(reason);
    }
  }

  onError(reason: Error): void {
    this.settle()?.reject(this.failure ?? reason);
  }

  /** The client has left. */
  handleEvent(): void {
    this.fail(this.signal?.reason ?? new Error("The client has left."));
  }

  expire(): void {
    this.fail(new Error(`No answer within ${this.timeout} ms.`));
  }

  private fail(reason: unknown): void {
    this.failure = reason;
    const caller = this.settle();
    this.abort?.(reason as Error);
    caller?.reject(reason);
  }

  /**
   * Lets go of all that it holds. An exchange that has grown old while it waited is collected late, and so would be what
   * it refers to: of all that was allocated for an answer, a sixth outlived it.
   */
  private settle(): Caller | undefined {
    const { caller } = this;
    this.caller = undefined;
    this.chunks = [];
    this.deadlines.delete(this);
    this.signal?.removeEventListener("abort", this);
    return caller;
  }
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first ? first : Buffer.concat(chunks);
}
