import { InvalidInput } from "@baiyun/kit";
import type { Exchange } from "../fx/exchange";
import { moneyText } from "../money/money-text";
import { type Rule, RuleKind } from "../regulation/rule";
import { packingFault } from "../service/dangerous-goods";
import type { PinnedDestination } from "./document";
import { parcelsOf, type QuoteInputs } from "./quote.input";

interface Fault {
  field: string;
  message: string;
}

/** Milligrams that no piece of goods is lighter than, by HS chapter: clothes, and pairs of shoes. */
const LIGHTEST_MG: Readonly<Record<string, number>> = { "61": 5_000, "62": 5_000, "64": 50_000 };
const LIGHTEST_OF_ANY_MG = 100;

/** Cubic millimetres of a gram: the air in a parcel alone weighs more. */
const MM3_PER_G = 1_000_000;

/** Names what cannot be true of a parcel as it is described. What is declared wrongly is stopped by customs or the airline. */
export function refuseGoods(
  inputs: QuoteInputs,
  destination: PinnedDestination,
  rules: readonly Rule[],
  exchange: Exchange,
): InvalidInput | null {
  const faults = [
    ...packingFaults(inputs),
    ...weightFaults(inputs),
    ...iossFaults(inputs, destination, rules, exchange),
  ];
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}

function packingFaults({ goods }: QuoteInputs): Fault[] {
  return goods.flatMap(({ hs6, battery }, index) => {
    const message = packingFault(hs6, battery);
    return message ? [{ field: `goods.${index}.battery`, message }] : [];
  });
}

function weightFaults(inputs: QuoteInputs): Fault[] {
  const { goods } = inputs;
  const all = parcelsOf(inputs);
  const weightG = all.reduce((sum, parcel) => sum + parcel.weightG, 0);
  const lightestMg = goods.reduce((sum, { hs6, quantity }) => sum + quantity * lightestPieceMg(hs6), 0);
  const pieces = goods.reduce((sum, { quantity }) => sum + quantity, 0);
  const faults: Fault[] = [];
  if (lightestMg > weightG * 1_000) {
    const message = `${pieces} pieces of these goods weigh ${Math.ceil(lightestMg / 1_000)} g at least, not ${weightG} g.`;
    faults.push({ field: inputs.parcels ? "parcels" : "parcel.weightG", message });
  }
  for (const [index, { lengthMm, widthMm, heightMm, weightG: own }] of all.entries()) {
    const volume = lengthMm * widthMm * heightMm;
    if (volume <= own * MM3_PER_G) continue;
    const message = `A parcel of this size weighs ${Math.ceil(volume / MM3_PER_G)} g at least, not ${own} g.`;
    faults.push({ field: inputs.parcels ? `parcels.${index}.weightG` : "parcel.weightG", message });
  }
  return faults;
}

const lightestPieceMg = (hs6: string | null): number => LIGHTEST_MG[hs6?.slice(0, 2) ?? ""] ?? LIGHTEST_OF_ANY_MG;

/** The one-stop shop is of the European Union, and for goods up to a value: nobody else takes its number for tax that was paid. */
function iossFaults(
  { iossRegistered, goods }: QuoteInputs,
  { territory }: PinnedDestination,
  rules: readonly Rule[],
  exchange: Exchange,
): Fault[] {
  if (!iossRegistered) return [];
  const field = "iossRegistered";
  const rule = rules.find(({ kind }) => kind === RuleKind.TAX_COLLECTED_AT_SALE);
  if (!rule) return [{ field, message: `IOSS is not for parcels to ${territory?.name ?? "this destination"}.` }];
  const { thresholdMinor, currency } = rule;
  // Currencies without a rate are told of on their own.
  if (thresholdMinor === null || goods.some(({ unitValue }) => !exchange.knows(unitValue.currency, currency)))
    return [];
  const value = goods.reduce((sum, { quantity, unitValue }) => {
    return sum + exchange.convert(BigInt(quantity) * BigInt(unitValue.amountMinor), unitValue.currency, currency);
  }, 0n);
  if (value <= thresholdMinor) return [];
  const message = `IOSS is for goods of up to ${moneyText(thresholdMinor, currency)}; these are worth ${moneyText(value, currency)}.`;
  return [{ field, message }];
}
