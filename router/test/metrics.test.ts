import perfHooks from "node:perf_hooks";
import { RouterMetrics } from "../src/transport/metrics";

describe("metrics", () => {
  const lines = async (metrics: RouterMetrics, name: string) =>
    (await metrics.registry.getSingleMetricAsString(name)).split("\n");

  it("durations fall into every bucket that they do not exceed", async () => {
    const metrics = new RouterMetrics();
    metrics.request("http", "ok", 0.005);
    metrics.request("http", "ok", 0.25);
    metrics.request("http", "ok", 16);
    metrics.request("websocket", "refused", 0);
    const bucket = (le: string, count: number) =>
      `router_request_duration_seconds_bucket{le="${le}",transport="http",outcome="ok"} ${count}`;
    const other = (le: string) =>
      `router_request_duration_seconds_bucket{le="${le}",transport="websocket",outcome="refused"} 1`;
    const bounds = ["0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"];
    expect(await lines(metrics, "router_request_duration_seconds")).toEqual([
      "# HELP router_request_duration_seconds Queries and mutations by transport and outcome.",
      "# TYPE router_request_duration_seconds histogram",
      ...["0.005", "0.01", "0.025", "0.05", "0.1"].map((le) => bucket(le, 1)),
      ...["0.25", "0.5", "1", "2.5", "5", "10"].map((le) => bucket(le, 2)),
      bucket("+Inf", 3),
      'router_request_duration_seconds_sum{transport="http",outcome="ok"} 16.255',
      'router_request_duration_seconds_count{transport="http",outcome="ok"} 3',
      ...bounds.map(other),
      'router_request_duration_seconds_sum{transport="websocket",outcome="refused"} 0',
      'router_request_duration_seconds_count{transport="websocket",outcome="refused"} 1',
    ]);
  });

  it("the event loop is watched without a timer that would wake it", async () => {
    const monitor = jest.spyOn(perfHooks, "monitorEventLoopDelay");
    const metrics = new RouterMetrics();
    expect(monitor.mock.calls).toEqual([[{ resolution: 60_000 }]]);
    monitor.mockRestore();
    const names = metrics.registry.getMetricsAsArray().map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("nodejs_eventloop")).sort()).toEqual([
      "nodejs_eventloop_active_seconds_total",
      "nodejs_eventloop_lag_seconds",
    ]);
    const utilization = jest.spyOn(perfHooks.performance, "eventLoopUtilization");
    utilization.mockReturnValue({ active: 1_500, idle: 8_500, utilization: 0.15 });
    const [, , active] = await lines(metrics, "nodejs_eventloop_active_seconds_total");
    utilization.mockRestore();
    expect(active).toBe("nodejs_eventloop_active_seconds_total 1.5");
  });

  it("what is scraped twice is counted once", async () => {
    const metrics = new RouterMetrics();
    metrics.planLookup(false);
    metrics.planLookup(true);
    metrics.planLookup(true);
    metrics.fetch('a "quoted" name', "ok", 1);
    const expected = [
      'router_plan_cache_lookups_total{result="hit"} 2',
      'router_plan_cache_lookups_total{result="miss"} 1',
    ];
    expect((await lines(metrics, "router_plan_cache_lookups_total")).slice(2)).toEqual(expected);
    expect((await lines(metrics, "router_plan_cache_lookups_total")).slice(2)).toEqual(expected);
    expect((await lines(metrics, "router_subgraph_fetch_duration_seconds")).at(-1)).toBe(
      'router_subgraph_fetch_duration_seconds_count{subgraph="a \\"quoted\\" name",outcome="ok"} 1',
    );
  });
});
