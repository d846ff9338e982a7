import type { AnyQuoteDocument } from "./document";
import type { DutyEstimate } from "./duty-estimate.entity";
import type { Quote } from "./quote.entity";

/** The duty that falls on each line of an order, where it is known. */
export function dutyEstimatesOf(
  { id: quoteId, tenantId }: Quote,
  { landedCost, inputs }: AnyQuoteDocument,
): Partial<DutyEstimate>[] {
  if (!landedCost) return [];
  return inputs.goods.flatMap(({ orderLineId }, index) => {
    const duty = landedCost.dutyByGoods[index] ?? null;
    if (orderLineId === null || duty === null) return [];
    return [{ orderLineId, tenantId, quoteId, amountMinor: BigInt(duty), currency: landedCost.currency }];
  });
}
