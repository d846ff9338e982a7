import { isAscii } from "node:buffer";
import { type Dispatcher, Pool } from "undici";
import { signedViewer } from "./signed-viewer";
import type { SubgraphRequest, SubgraphResult } from "./source";
import type { Upstream, UpstreamRequest } from "./upstream";
import { openUpstreamSocket } from "./upstream-socket";

const HEADERS = ["content-type", "application/json", "accept", "application/graphql-response+json, application/json"];

/** A subgraph reached by its URL: POST for operations, graphql-transport-ws on the same URL for subscriptions. */
export class HttpSource implements Upstream {
  private readonly url: URL;
  private readonly path: string;
  private readonly pool: Pool;

  constructor(
    url: string,
    private readonly secret: string | undefined,
    private readonly timeout: number,
  ) {
    this.url = new URL(url);
    this.path = this.url.pathname + this.url.search;
    // The exchange has a timer of its own over the whole of it, waiting for a connection included.
    this.pool = new Pool(this.url.origin, {
      connections: 64,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  execute({ fetch, variables, viewer, signal }: UpstreamRequest): Promise<SubgraphResult> {
    const body = `${fetch.bodyHead},"variables":${JSON.stringify(variables)}}`;
    const headers =
      this.secret === undefined
        ? HEADERS
        : [...HEADERS, ...Object.entries(signedViewer(this.secret, viewer, body)).flat()];
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const exchange = new Exchange(resolve, reject, this.timeout, signal);
      this.pool.dispatch({ method: "POST", path: this.path, headers, body }, exchange);
    });
  }

  subscribe(request: SubgraphRequest): AsyncIterableIterator<SubgraphResult> {
    const url = new URL(this.url);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return openUpstreamSocket(url.href, () => signedViewer(this.secret, request.viewer, ""), request);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

/** One request and its answer, without a stream or a response object in between. */
class Exchange implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private failure: unknown;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly resolve: (result: SubgraphResult) => void,
    private readonly reject: (reason: unknown) => void,
    timeout: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.timer = setTimeout(() => this.fail(new Error(`No answer within ${timeout} ms.`)), timeout);
    signal?.addEventListener("abort", this.leave, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.failure !== undefined) controller.abort(this.failure as Error);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.settle();
    try {
      this.resolve(graphqlResult(JSON.parse(textOf(this.chunks)), this.status));
    } catch (reason) {
      this.reject(reason);
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, reason: Error): void {
    this.settle();
    this.reject(this.failure ?? reason);
  }

  private readonly leave = (): void => this.fail(this.signal?.reason ?? new Error("The client has left."));

  private fail(reason: unknown): void {
    this.failure = reason;
    this.settle();
    this.controller?.abort(reason as Error);
    this.reject(reason);
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener("abort", this.leave);
  }
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const whole = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  return isAscii(whole) ? whole.toString("latin1") : whole.toString("utf8");
}

function graphqlResult(answer: unknown, status: number): SubgraphResult {
  if (typeof answer !== "object" || answer === null || !("data" in answer || "errors" in answer)) {
    throw new Error(`HTTP ${status} without a GraphQL answer`);
  }
  return answer as SubgraphResult;
}
