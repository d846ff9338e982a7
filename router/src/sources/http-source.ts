import { Pool } from "undici";
import { signedViewer } from "./signed-viewer";
import type { SubgraphRequest, SubgraphResult, SubgraphSource } from "./source";
import { openUpstreamSocket } from "./upstream-socket";

/** A subgraph reached by its URL: POST for operations, graphql-transport-ws on the same URL for subscriptions. */
export class HttpSource implements SubgraphSource {
  private readonly url: URL;
  private readonly pool: Pool;

  constructor(
    url: string,
    private readonly secret: string | undefined,
  ) {
    this.url = new URL(url);
    this.pool = new Pool(this.url.origin, { connections: 64, pipelining: 1, keepAliveTimeout: 30_000 });
  }

  async execute({ query, variables, operationName, viewer, signal }: SubgraphRequest): Promise<SubgraphResult> {
    const body = JSON.stringify({ query, variables, operationName });
    const response = await this.pool.request({
      method: "POST",
      path: this.url.pathname + this.url.search,
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...signedViewer(this.secret, viewer, body),
      },
      body,
      ...(signal && { signal }),
    });
    return graphqlResult(await response.body.json(), response.statusCode);
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

function graphqlResult(answer: unknown, status: number): SubgraphResult {
  if (typeof answer !== "object" || answer === null || !("data" in answer || "errors" in answer)) {
    throw new Error(`HTTP ${status} without a GraphQL answer`);
  }
  return answer as SubgraphResult;
}
