import { styleText } from "node:util";

/** In the order of a life; what is not named follows as it came. */
const ORDERED = [
  ...["ordered", "CREATED", "LABELLED", "AWAITING_INBOUND", "RECEIVED", "BAGGED", "EXPORT_CLEARED", "DEPARTED"],
  ...["ARRIVED", "IMPORT_HELD", "IMPORT_CLEARED", "HANDED_OVER", "OUT_FOR_DELIVERY", "DELIVERED"],
  ...["DELIVERY_FAILED", "RETURNING", "RETURNED", "LOST"],
];
const BAR = 40;
const rankOf = (status: string): number => (ORDERED.indexOf(status) + ORDERED.length + 1) % (ORDERED.length + 1);

/** How many there are of each status: drawn anew in place on a terminal, a line for each change elsewhere. */
export class LiveCounts {
  private drawn = 0;
  private last = "";
  private readonly began = performance.now();

  constructor(
    private readonly total: number,
    private readonly output: NodeJS.WriteStream = process.stdout,
  ) {}

  show(counts: ReadonlyMap<string, number>): void {
    const rows = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => rankOf(a) - rankOf(b));
    const text = rows.map(([status, count]) => `${status} ${count}`).join("  ");
    if (this.output.isTTY) this.redraw(rows);
    else if (text !== this.last) this.output.write(`   ${this.seconds()}  ${text}\n`);
    this.last = text;
  }

  private redraw(rows: readonly (readonly [string, number])[]): void {
    const lines = rows.map(([status, count]) => {
      const bar = "█".repeat(Math.ceil((BAR * count) / this.total));
      return `   ${status.padEnd(17)} ${String(count).padStart(4)}  ${styleText("green", bar)}`;
    });
    const back = this.drawn > 0 ? `\x1b[${this.drawn}A\x1b[J` : "";
    this.output.write(`${back}${[`   ${this.seconds()}`, ...lines].join("\n")}\n`);
    this.drawn = lines.length + 1;
  }

  private seconds(): string {
    return `${((performance.now() - this.began) / 1_000).toFixed(0).padStart(4)} s`;
  }
}
