import type { Battery, HsVersion, ShipmentGoods } from "../goods/shipment-goods.entity";

/** A line as it is written down. */
export interface DeclaredLine {
  description: string;
  hsCode: string;
  hsVersion: HsVersion;
  quantity: number;
  valueMinor: bigint;
  currency: string;
  originCountry: string;
  grossWeightG: number;
  weightShared: boolean;
  battery: Battery;
  chargePercent: number | null;
  cellMwh: number | null;
  permit: string | null;
}

/** What a version states of all its lines. It is reckoned here and nowhere else; the database holds that it adds up. */
export interface DeclaredSums {
  currency: string | null;
  valueMinor: bigint;
  grossWeightG: number;
}

export const sumsOf = (lines: readonly DeclaredLine[]): DeclaredSums => ({
  currency: lines[0]?.currency ?? null,
  valueMinor: lines.reduce((sum, { valueMinor }) => sum + valueMinor, 0n),
  grossWeightG: lines.reduce((sum, { grossWeightG }) => sum + grossWeightG, 0),
});

/**
 * What is declared of a shipment's goods until somebody says otherwise. Orders weigh the parcel alone, so each line has its pieces'
 * share of that; the whole is the parcel's to the gram.
 */
export function draftedLines(goods: readonly ShipmentGoods[], parcelWeightG: number): DeclaredLine[] {
  const shares = shared(
    parcelWeightG,
    goods.map(({ quantity }) => quantity),
  );
  return goods.map((article, index) => ({
    description: article.description,
    hsCode: article.hs6,
    hsVersion: article.hsVersion,
    quantity: article.quantity,
    valueMinor: BigInt(article.unitValueMinor) * BigInt(article.quantity),
    currency: article.currency,
    originCountry: article.originCountry,
    grossWeightG: shares[index]!,
    weightShared: goods.length > 1,
    battery: article.battery,
    chargePercent: null,
    cellMwh: null,
    permit: null,
  }));
}

/** Whole parts of a whole by these weights, which differ from the exact ones by less than one and add up. */
export function shared(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [taken, before] = [0, 0];
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.floor((whole * before) / all);
    const part = upTo - taken;
    taken = upTo;
    return part;
  });
}
