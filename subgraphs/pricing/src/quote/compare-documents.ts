import type { AnyQuoteDocument, CostDocument } from "./document";

/** One line on either side; null where the side has none, or its amount is not known. */
export interface LineDifference {
  kind: string;
  /** The rule that asks for it; null of what we charge. */
  rule: string | null;
  before: bigint | null;
  after: bigint | null;
  basisBefore: string | null;
  basisAfter: string | null;
}

interface Line {
  kind: string;
  ruleCode?: string;
  parcel?: number;
  basis: string;
  amountMinor: string | null;
}

/** The lines of either side, those of one kind, rule and parcel matched in their order, in the order in which they come up. */
export function compareLines(before: readonly Line[], after: readonly Line[]): LineDifference[] {
  const keyed = (lines: readonly Line[]) => {
    const counts = new Map<string, number>();
    return new Map(
      lines.map((line) => {
        const name = `${line.kind} ${line.ruleCode ?? ""} ${line.parcel ?? ""}`;
        const nth = counts.get(name) ?? 0;
        counts.set(name, nth + 1);
        return [`${name} ${nth}`, line];
      }),
    );
  };
  const [one, other] = [keyed(before), keyed(after)];
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => {
    const [was, is] = [one.get(key), other.get(key)];
    const { kind, ruleCode } = (was ?? is)!;
    return {
      ...{ kind, rule: ruleCode ?? null },
      ...{ before: minor(was?.amountMinor), after: minor(is?.amountMinor) },
      ...{ basisBefore: was?.basis ?? null, basisAfter: is?.basis ?? null },
    };
  });
}

const minor = (text: string | null | undefined): bigint | null => (text == null ? null : BigInt(text));

interface Priced {
  document: AnyQuoteDocument;
  cost: CostDocument;
}

/** A quote beside what the same parcel costs of another instant. */
export interface QuoteAsOf {
  before: Priced;
  /** Null where it would have no price. */
  after: Priced | null;
  /** Why it would have none. */
  refusal: string | null;
}

/** Line by line; when it was made is not compared. */
export function isSamePrice({ before, after }: QuoteAsOf): boolean {
  if (!after) return false;
  const lines = compareLines(before.document.lines, after.document.lines);
  const landed = compareLines(before.document.landedCost?.lines ?? [], after.document.landedCost?.lines ?? []);
  return [...lines, ...landed].every((line) => line.before === line.after && line.basisBefore === line.basisAfter);
}
