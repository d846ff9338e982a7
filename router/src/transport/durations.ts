import type { Registry } from "prom-client";

/** Seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = Record<string, string>;

interface Value {
  metricName: string;
  labels: Labels;
  value: number;
}

/** How long something with one set of labels took. */
export class Durations {
  /** By bucket, each without those below it; the last is for what is longer than every bound. */
  private readonly counts = new Array<number>(BOUNDS.length + 1).fill(0);
  private sum = 0;

  constructor(private readonly labels: Labels) {}

  observe(seconds: number): void {
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]!) bucket++;
    this.counts[bucket]!++;
    this.sum += seconds;
  }

  /** As Prometheus wants it: each bucket with those below it. Nothing while nothing was observed. */
  valuesOf(name: string): Value[] {
    const { labels, counts, sum } = this;
    let count = 0;
    const buckets = [...BOUNDS, "+Inf"].map((le, index) => {
      count += counts[index]!;
      return { metricName: `${name}_bucket`, labels: { le: String(le), ...labels }, value: count };
    });
    if (count === 0) return [];
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

/** A histogram whose observations are added up where they are made: prom-client's own looks up the labels for each. */
export class DurationHistogram {
  readonly type = "histogram";
  private readonly series: Durations[] = [];

  constructor(
    readonly name: string,
    readonly help: string,
    registry: Registry,
  ) {
    // All that a registry asks of a metric is its name and `get`; its type names prom-client's own classes.
    registry.registerMetric(this as unknown as Parameters<Registry["registerMetric"]>[0]);
  }

  labelled(labels: Labels): Durations {
    const durations = new Durations(labels);
    this.series.push(durations);
    return durations;
  }

  async get() {
    const { name, help, type } = this;
    return { name, help, type, values: this.series.flatMap((each) => each.valuesOf(name)) };
  }
}
