import { performance } from "node:perf_hooks";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { FetchOutcome } from "../execution/execution";
import { FALL_BACK_REASONS, type FallBackReason } from "../steps/fall-back";
import { DurationHistogram, type Durations } from "./durations";

export type Transport = "http" | "sse" | "websocket";

const REQUEST_OUTCOMES = ["ok", "errors", "refused"] as const;
export type Outcome = (typeof REQUEST_OUTCOMES)[number];
const FETCH_OUTCOMES: readonly FetchOutcome[] = ["ok", "errors", "unavailable"];

/** What a timer measures of the event loop, a hundred times a second: half of what an idle stack would do. */
const LAG_BY_TIMER = ["min", "max", "mean", "stddev", "p50", "p90", "p99"];
const RARELY_MS = 60_000;

const CLIENT_GAUGES = [
  ["connections", "router_client_connections", "Connections of clients that are open, WebSockets among them."],
  ["sockets", "router_websockets", "WebSockets that are open."],
  ["heldSockets", "router_websockets_held", "WebSockets of which nothing is read until their answers are."],
  ["unreadBytes", "router_unread_bytes", "Bytes of answers that wait for clients to read them."],
] as const;

type Series<Each extends string> = Record<Each, Durations>;

/** What `/metrics` tells: one registry for each router, so that several may live in one process. */
export class RouterMetrics {
  readonly registry = new Registry();
  private readonly requests = new DurationHistogram(
    "router_request_duration_seconds",
    "Queries and mutations by transport and outcome.",
    this.registry,
  );
  private readonly fetches = new DurationHistogram(
    "router_subgraph_fetch_duration_seconds",
    "Fetches by subgraph and outcome.",
    this.registry,
  );
  private readonly lookups = { hit: 0, miss: 0 };
  private readonly fallBacks = Object.fromEntries(FALL_BACK_REASONS.map((reason) => [reason, 0])) as Record<
    FallBackReason,
    number
  >;
  private readonly live = new Gauge({
    name: "router_live_subscriptions",
    help: "Subscriptions that are open, by transport.",
    labelNames: ["transport"],
    registers: [this.registry],
  });

  private readonly byTransport = {
    http: seriesOf(this.requests, { transport: "http" }, REQUEST_OUTCOMES),
    sse: seriesOf(this.requests, { transport: "sse" }, REQUEST_OUTCOMES),
    websocket: seriesOf(this.requests, { transport: "websocket" }, REQUEST_OUTCOMES),
  };
  private readonly bySubgraph = new Map<string, Series<FetchOutcome>>();

  constructor() {
    this.collectOfProcess();
    this.count("router_plan_cache_lookups_total", "Lookups of a query plan by result.", "result", this.lookups);
    this.count(
      "router_by_text_fall_backs_total",
      "Operations that were executed by values and not by text, by reason.",
      "reason",
      this.fallBacks,
    );
  }

  request(transport: Transport, outcome: Outcome, seconds: number): void {
    this.byTransport[transport][outcome].observe(seconds);
  }

  fetch(subgraph: string, outcome: FetchOutcome, seconds: number): void {
    let series = this.bySubgraph.get(subgraph);
    if (!series) {
      series = seriesOf(this.fetches, { subgraph }, FETCH_OUTCOMES);
      this.bySubgraph.set(subgraph, series);
    }
    series[outcome].observe(seconds);
  }

  planLookup(hit: boolean): void {
    this.lookups[hit ? "hit" : "miss"]++;
  }

  fallBack(reason: FallBackReason): void {
    this.fallBacks[reason]++;
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

  /** What clients hold, as it is when somebody looks. */
  clients(state: () => Record<(typeof CLIENT_GAUGES)[number][0], number>): void {
    for (const [key, name, help] of CLIENT_GAUGES) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(state()[key]);
        },
      });
    }
  }

  private collectOfProcess(): void {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: RARELY_MS });
    for (const part of LAG_BY_TIMER) this.registry.removeSingleMetric(`nodejs_eventloop_lag_${part}_seconds`);
    new Counter({
      name: "nodejs_eventloop_active_seconds_total",
      help: "Seconds in which the event loop was at work and did not wait: its rate is the loop's utilization.",
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(performance.eventLoopUtilization().active / 1000);
      },
    });
  }

  /** A counter of what is added up in `counts`, by the value of a label: prom-client's own looks it up each time. */
  private count(name: string, help: string, label: string, counts: Readonly<Record<string, number>>): void {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [value, count] of Object.entries(counts)) this.inc({ [label]: value }, count);
      },
    });
  }
}

function seriesOf<Each extends string>(
  histogram: DurationHistogram,
  labels: Record<string, string>,
  outcomes: readonly Each[],
): Series<Each> {
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, histogram.labelled({ ...labels, outcome })]),
  ) as Series<Each>;
}
