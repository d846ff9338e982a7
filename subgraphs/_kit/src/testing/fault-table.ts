import { PARTY_CALLS, type PartyCall, type PartyPart } from "./party-calls";

/** What may go wrong between us and a party, each as the sandbox is told to show it. Every call of every party has a cell for each. */
export const PARTY_FAULTS = {
  "time-out after accept": "TIMEOUT_AFTER_ACCEPT",
  "5xx": "SERVER_ERROR",
  garbage: "GARBAGE",
  duplicate: "REPEAT",
  reorder: "SLOW",
  "expired token": "EXPIRED_TOKEN",
  "clock skew": "CLOCK_SKEW",
  "half an answer": "HALF_ANSWER",
} as const;
export type PartyFault = keyof typeof PARTY_FAULTS;

/** What a fault ends in, or why it cannot arise. */
export type FaultCell = string | { never: string };
export type FaultRow = Readonly<Record<PartyFault, FaultCell>>;

/** A row of cells that end alike. */
export const everywhere = (ending: FaultCell): FaultRow =>
  Object.fromEntries(Object.keys(PARTY_FAULTS).map((fault) => [fault, ending])) as unknown as FaultRow;

/** A row for each call of a part: what each fault of it ends in. */
export type FaultRows<P extends PartyPart> = Readonly<Record<PartyCall<P>, FaultRow>>;

/** One part of the parties' table: stated in one place, each cell shown by a test or said to be impossible, and printed. */
export class FaultTable<P extends PartyPart = PartyPart> {
  private readonly shown = new Map<string, string>();
  private readonly rows: Readonly<Record<string, FaultRow>>;

  /** @throws unless there is a row for each call of the part, and no other */
  constructor(part: P, rows: FaultRows<P>) {
    const [wanted, given] = [Object.keys(PARTY_CALLS[part]), Object.keys(rows)];
    const faults = [
      ...wanted.filter((call) => !given.includes(call)).map((call) => `${call} has no row`),
      ...given.filter((call) => !wanted.includes(call)).map((call) => `${call} is no call of ${part}`),
    ];
    if (faults.length > 0) throw new Error(faults.join("; "));
    this.rows = rows;
  }

  /** Those that a test has to show, in the order of the table. */
  get cells(): readonly (readonly [call: string, fault: PartyFault, ending: string])[] {
    return this.all.flatMap(([call, fault, cell]) => (typeof cell === "string" ? [[call, fault, cell] as const] : []));
  }

  show(call: string, fault: PartyFault, ending: string): void {
    this.shown.set(`${call}/${fault}`, ending);
  }

  shownIn(call: string, fault: PartyFault): string | undefined {
    return this.shown.get(`${call}/${fault}`);
  }

  /** What was shown, a line for each call; behind it why cells cannot arise, each reason once. @param isStated whether all that is stated counts as shown */
  text(isStated = false): string {
    const faults = Object.keys(PARTY_FAULTS) as PartyFault[];
    const reasons = [...new Set(this.all.flatMap(([, , cell]) => (typeof cell === "string" ? [] : [cell.never])))];
    const written = (call: string, fault: PartyFault): string => {
      const cell = this.rows[call]![fault];
      if (typeof cell !== "string") return `never (${reasons.indexOf(cell.never) + 1})`;
      return this.shownIn(call, fault) ?? (isStated ? cell : "NOT SHOWN");
    };
    const lines = [
      ["", ...faults],
      ...Object.keys(this.rows).map((call) => [call, ...faults.map((fault) => written(call, fault))]),
    ];
    const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
    const table = lines.map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
    return ["", ...table, ...reasons.map((reason, index) => `(${index + 1}) ${reason}`), ""].join("\n");
  }

  private get all(): (readonly [string, PartyFault, FaultCell])[] {
    return Object.entries(this.rows).flatMap(([call, row]) =>
      Object.entries(row).map(([fault, cell]) => [call, fault as PartyFault, cell] as const),
    );
  }
}
