import type { Surcharge } from "./rate-card-documents";

export interface SurchargeDifference {
  /** The one of the two that says what for, where and when. */
  of: Surcharge;
  before: Surcharge | null;
  after: Surcharge | null;
}

/** Two are the same charge where they are for the same, in the same places and times. */
const conditionsOf = (each: Surcharge): string =>
  JSON.stringify([
    each.kind,
    each.serviceCode ?? null,
    each.zoneCode ?? null,
    each.areas?.map(({ country, postalPrefix }) => `${country} ${postalPrefix ?? ""}`).sort() ?? null,
    each.longestSideOverMm ?? null,
    each.appliesFrom ?? null,
    each.appliesUntil ?? null,
    each.percentOf ?? null,
  ]);

const amountsOf = (each: Surcharge): string =>
  JSON.stringify([each.price?.decimal ?? null, each.cost?.decimal ?? null, each.percent, each.costPercent]);

/** What comes, what goes and what costs otherwise; of several under the same conditions, the first with the first. */
export function surchargeDifferences(before: readonly Surcharge[], after: readonly Surcharge[]): SurchargeDifference[] {
  const left = [...before];
  const taken = after.map((next) => {
    const index = left.findIndex((former) => conditionsOf(former) === conditionsOf(next));
    const former = index < 0 ? null : left.splice(index, 1)[0]!;
    return { of: next, before: former, after: next };
  });
  return [
    ...taken.filter(({ before: former, after: next }) => !former || amountsOf(former) !== amountsOf(next)),
    ...left.map((former) => ({ of: former, before: former, after: null })),
  ];
}
