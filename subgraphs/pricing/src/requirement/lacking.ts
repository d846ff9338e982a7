import type { Exchange } from "../fx/exchange";
import { type Valued, worthOf } from "./goods-worth";
import { type ImportRequirement, RequirementKind } from "./import-requirement.entity";

/** What an order is known to state, as far as destinations want it. */
export interface Given {
  consigneeTaxNumber: boolean;
}

/** What is sent, as far as what is wanted depends on it. */
export interface Sent {
  goods: readonly Valued[];
  exchange: Exchange;
}

/** What a destination wants of a parcel and an order does not state. */
export interface Lacked {
  /** As the order's input names it. */
  field: keyof Given;
  code: string;
  message: string;
  /**
   * `refused`: it is confirmed that no such parcel goes without it; `told`: it is our assumption, and somebody should know; `undecided`:
   * whether it is wanted at all is not known.
   */
  verdict: "refused" | "told" | "undecided";
}

/** Where an order states it. What the goods, the seller or nobody states is not looked for here. */
const STATED_BY: Partial<Record<RequirementKind, keyof Given>> = {
  [RequirementKind.CONSIGNEE_TAX_ID]: "consigneeTaxNumber",
  [RequirementKind.EORI_NUMBER]: "consigneeTaxNumber",
  [RequirementKind.UID_NUMBER]: "consigneeTaxNumber",
};

/** A scheme for goods of low value whose limit is of each of them, however many are in a parcel. */
const OF_EACH: readonly RequirementKind[] = [RequirementKind.VOEC_NUMBER];

/**
 * What is wanted up to a value is not wanted above it. Whether what is wanted on a condition, such as of businesses alone, is wanted of this
 * parcel is not known: it is not held against it.
 */
export function lackedBy(given: Given, { goods, exchange }: Sent, wanted: readonly ImportRequirement[]): Lacked[] {
  return wanted.flatMap(
    ({ kind, code, condition, thresholdMinor, currency, wanted: what, why, verified }): Lacked[] => {
      const field = STATED_BY[kind];
      if (field === undefined || condition !== null || given[field]) return [];
      const limit =
        thresholdMinor === null || currency === null
          ? null
          : { amountMinor: thresholdMinor, currency, ofEach: OF_EACH.includes(kind) };
      const worth = limit ? worthOf(goods, limit, exchange) : "within";
      if (worth === "above") return [];
      if (worth === "within")
        return [{ field, code, message: `${what} ${why}`, verdict: verified ? "refused" : "told" }];
      return [
        {
          field,
          code,
          message: `Whether it is wanted is not known: ${what} ${why} ${worth.unknown}`,
          verdict: "undecided",
        },
      ];
    },
  );
}
