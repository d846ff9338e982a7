import { CustomsNumberKind } from "../customs-number/customs-number.entity";
import type { Exchange } from "../fx/exchange";
import { type Valued, worthOf } from "./goods-worth";
import { type ImportRequirement, RequirementKind } from "./import-requirement.entity";

/** What an order states, as far as destinations want it. */
export interface Stated {
  consigneeTaxNumber: boolean;
}

/** What is sent, as far as what is wanted depends on it. */
export interface Sent {
  goods: readonly Valued[];
  exchange: Exchange;
}

/** What a destination wants of a parcel and nobody states. */
export interface Lacked {
  /** As the order's input names it; null where it is put right among the customer's numbers. */
  field: keyof Stated | null;
  /** Of which kind the customer's own number would be enough. */
  sellers: CustomsNumberKind | null;
  code: string;
  message: string;
  /**
   * `refused`: it is confirmed that no such parcel goes without it; `told`: it is our assumption, or wanted on a condition, and somebody
   * should know; `undecided`: whether it is wanted at all is not known.
   */
  verdict: "refused" | "told" | "undecided";
}

/** Where it is stated: at the order, by a number of its customer's, or by either. What the goods or nobody states is not looked for here. */
const STATED_BY: Partial<Record<RequirementKind, Partial<Pick<Lacked, "field" | "sellers">>>> = {
  [RequirementKind.CONSIGNEE_TAX_ID]: { field: "consigneeTaxNumber" },
  [RequirementKind.EORI_NUMBER]: { field: "consigneeTaxNumber" },
  [RequirementKind.UID_NUMBER]: { field: "consigneeTaxNumber", sellers: CustomsNumberKind.UID },
  [RequirementKind.VOEC_NUMBER]: { sellers: CustomsNumberKind.VOEC },
  [RequirementKind.GST_NUMBER]: { sellers: CustomsNumberKind.GST },
};

/** A scheme for goods of low value whose limit is of each of them, however many are in a parcel. */
const OF_EACH: readonly RequirementKind[] = [RequirementKind.VOEC_NUMBER];

/**
 * What an order does not state, whatever numbers its customer has. What is wanted up to a value is not wanted above it. Whether a condition is
 * met is not known: one of the seller is told along with what is wanted, as the seller knows; one of the consignee, such as being a business,
 * is held against nobody.
 */
export function lackedBy(stated: Stated, { goods, exchange }: Sent, wanted: readonly ImportRequirement[]): Lacked[] {
  return wanted.flatMap(({ kind, code, condition, thresholdMinor, currency, ...told }): Lacked[] => {
    const by = STATED_BY[kind];
    if (!by || (by.field && (stated[by.field] || condition !== null))) return [];
    const limit =
      thresholdMinor === null || currency === null
        ? null
        : { amountMinor: thresholdMinor, currency, ofEach: OF_EACH.includes(kind) };
    const worth = limit ? worthOf(goods, limit, exchange) : "within";
    if (worth === "above") return [];
    const lack = { field: by.field ?? null, sellers: by.sellers ?? null, code };
    const when = condition === null ? "" : ` It is wanted ${condition[0]?.toLowerCase()}${condition.slice(1)}`;
    const message = `${told.wanted} ${told.why}${when}`;
    return worth === "within"
      ? [{ ...lack, message, verdict: told.verified && condition === null ? "refused" : "told" }]
      : [{ ...lack, message: `Whether it is wanted is not known: ${message} ${worth.unknown}`, verdict: "undecided" }];
  });
}
