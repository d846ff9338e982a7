import { Decimal } from "../money/rounding";
import type { WeightBracket } from "./tariff";

/** A lane as it is compared: what it charges, by weight. */
export interface ComparedLane {
  serviceCode: string;
  zoneCode: string;
  brackets: readonly WeightBracket[];
}

export enum LaneChange {
  ADDED = "ADDED",
  REMOVED = "REMOVED",
  CHANGED = "CHANGED",
}

/** The price of a kilogram between two weights; null on the side that has none. */
export interface StepDifference {
  /** Exclusive. */
  overG: number;
  upToG: number;
  sellBefore: bigint | null;
  sellAfter: bigint | null;
  costBefore: bigint | null;
  costAfter: bigint | null;
}

export interface LaneDifference {
  change: LaneChange;
  serviceCode: string;
  zoneCode: string;
  /** Those that differ. */
  steps: StepDifference[];
}

/** What differs, by service and zone. Steps are cut where either side cuts them, so that each has one price on either side. */
export function compareLanes(before: readonly ComparedLane[], after: readonly ComparedLane[]): LaneDifference[] {
  const named = ({ serviceCode, zoneCode }: ComparedLane) => `${serviceCode} ${zoneCode}`;
  const names = [...new Set([...before, ...after].map(named))].sort();
  return names.flatMap((name) => {
    const [one, other] = [before, after].map((lanes) => lanes.find((lane) => named(lane) === name));
    const { serviceCode, zoneCode } = (one ?? other)!;
    const steps = stepsOf(one?.brackets ?? [], other?.brackets ?? []).filter(differs);
    if (steps.length === 0) return [];
    const change = !one ? LaneChange.ADDED : !other ? LaneChange.REMOVED : LaneChange.CHANGED;
    return [{ change, serviceCode, zoneCode, steps }];
  });
}

function stepsOf(before: readonly WeightBracket[], after: readonly WeightBracket[]): StepDifference[] {
  const ends = [...new Set([...before, ...after].map(({ upToG }) => upToG))].sort((a, b) => a - b);
  return ends.map((upToG, index) => {
    const [one, other] = [before, after].map((brackets) => priceAt(brackets, upToG));
    return {
      ...{ overG: index === 0 ? 0 : ends[index - 1]!, upToG },
      ...{ sellBefore: one?.sell ?? null, sellAfter: other?.sell ?? null },
      ...{ costBefore: one?.cost ?? null, costAfter: other?.cost ?? null },
    };
  });
}

function priceAt(brackets: readonly WeightBracket[], grams: number): { sell: bigint; cost: bigint } | null {
  const bracket = brackets.toSorted((a, b) => a.upToG - b.upToG).find(({ upToG }) => grams <= upToG);
  return bracket ? { sell: BigInt(bracket.sellPerKgMinor), cost: BigInt(bracket.costPerKgMinor) } : null;
}

const differs = ({ sellBefore, sellAfter, costBefore, costAfter }: StepDifference): boolean =>
  sellBefore !== sellAfter || costBefore !== costAfter;

/** By how many per cent `after` is above `before`, rounded half away from zero to two decimals; null where nothing is to compare. */
export function percentChange(before: bigint | null, after: bigint | null): string | null {
  if (before === null || after === null || before === 0n) return null;
  const change = new Decimal((after - before).toString()).times("100").div(before.toString());
  return change.round(2, 1).toFixed(2);
}
