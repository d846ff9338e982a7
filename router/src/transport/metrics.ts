import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Transport = "http" | "sse" | "websocket";
export type Outcome = "ok" | "errors" | "refused";

/** What `/metrics` tells: one registry for each router, so that several may live in one process. */
export class RouterMetrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: "router_request_duration_seconds",
    help: "Queries and mutations by transport and outcome.",
    labelNames: ["transport", "outcome"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly fetches = new Histogram({
    name: "router_subgraph_fetch_duration_seconds",
    help: "Fetches by subgraph and outcome.",
    labelNames: ["subgraph", "outcome"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly plans = new Counter({
    name: "router_plan_cache_lookups_total",
    help: "Lookups of a query plan by result.",
    labelNames: ["result"],
    registers: [this.registry],
  });
  private readonly live = new Gauge({
    name: "router_live_subscriptions",
    help: "Subscriptions that are open, by transport.",
    labelNames: ["transport"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  request(transport: Transport, outcome: Outcome, seconds: number): void {
    this.requests.observe({ transport, outcome }, seconds);
  }

  fetch(subgraph: string, outcome: string, seconds: number): void {
    this.fetches.observe({ subgraph, outcome }, seconds);
  }

  planLookup(hit: boolean): void {
    this.plans.inc({ result: hit ? "hit" : "miss" });
  }

  /** Counts one subscription as open until the returned function is called; calling it again changes nothing. */
  subscription(transport: Transport): () => void {
    let open = true;
    this.live.inc({ transport });
    return () => {
      if (open) this.live.dec({ transport });
      open = false;
    };
  }
}
