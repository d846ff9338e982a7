import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Transport = "http" | "sse" | "websocket";

const REQUEST_OUTCOMES = ["ok", "errors", "refused"] as const;
export type Outcome = (typeof REQUEST_OUTCOMES)[number];
const FETCH_OUTCOMES = ["ok", "errors", "unavailable"] as const;
type FetchOutcome = (typeof FETCH_OUTCOMES)[number];

/** What is counted under one label, by outcome: bound once, because labels are checked with each binding. */
type Series<Each extends string> = Record<Each, Histogram.Internal<string>>;

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

  private readonly hits = this.plans.labels("hit");
  private readonly misses = this.plans.labels("miss");
  private readonly byTransport = {
    http: outcomesOf(this.requests, "http", REQUEST_OUTCOMES),
    sse: outcomesOf(this.requests, "sse", REQUEST_OUTCOMES),
    websocket: outcomesOf(this.requests, "websocket", REQUEST_OUTCOMES),
  };
  private readonly bySubgraph = new Map<string, Series<FetchOutcome>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  request(transport: Transport, outcome: Outcome, seconds: number): void {
    this.byTransport[transport][outcome].observe(seconds);
  }

  fetch(subgraph: string, outcome: FetchOutcome, seconds: number): void {
    let series = this.bySubgraph.get(subgraph);
    if (!series) {
      series = outcomesOf(this.fetches, subgraph, FETCH_OUTCOMES);
      this.bySubgraph.set(subgraph, series);
    }
    series[outcome].observe(seconds);
  }

  planLookup(hit: boolean): void {
    (hit ? this.hits : this.misses).inc();
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

function outcomesOf<Each extends string>(
  histogram: Histogram<string>,
  label: string,
  outcomes: readonly Each[],
): Series<Each> {
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, histogram.labels(label, outcome)]),
  ) as unknown as Series<Each>;
}
