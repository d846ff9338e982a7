import { moneyText } from "../money/money-text";
import { Decimal, halfUp, percentOf } from "../money/rounding";
import { bracketFor, type Tariff } from "../rate-card/tariff";
import type { BillableWeight } from "../service/billable-weight";
import { applies, ChargeKind, type Consignment, PercentBase, type SurchargeTerms } from "../surcharge/surcharge-terms";

export interface Charge {
  kind: ChargeKind;
  basis: string;
  amountMinor: bigint;
}

export type Side = "sell" | "cost";

/** What a tariff charges for a consignment, in the tariff's currency, each line rounded half-up. */
export function chargesFor(side: Side, tariff: Tariff, consignment: Consignment, weight: BillableWeight): Charge[] {
  const freight = freightCharge(side, tariff, weight);
  const due = tariff.surcharges.filter((surcharge) => applies(surcharge, tariff.terms, consignment));
  const fixed = due.flatMap((surcharge) => fixedCharge(side, surcharge, tariff.currency));
  const bases = {
    [PercentBase.FREIGHT]: freight.amountMinor,
    [PercentBase.FREIGHT_AND_FIXED_SURCHARGES]: fixed.reduce(
      (sum, line) => sum + line.amountMinor,
      freight.amountMinor,
    ),
  };
  const relative = due.flatMap((surcharge) => percentCharge(side, surcharge, bases, tariff.currency));
  const order = Object.values(ChargeKind);
  return [freight, ...fixed, ...relative].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function freightCharge(side: Side, { brackets, currency }: Tariff, { billableG }: BillableWeight): Charge {
  const bracket = bracketFor(brackets, billableG);
  if (!bracket) throw new RangeError(`no price for ${billableG} g`);
  const perKg = side === "sell" ? bracket.sellPerKgMinor : bracket.costPerKgMinor;
  return {
    kind: ChargeKind.FREIGHT,
    basis: `${billableG} g at ${moneyText(BigInt(perKg), currency)} per kg`,
    amountMinor: halfUp(new Decimal(perKg).times(billableG.toString()).div("1000")),
  };
}

function fixedCharge(side: Side, { kind, sellMinor, costMinor }: SurchargeTerms, currency: string): Charge[] {
  const amountMinor = side === "sell" ? sellMinor : costMinor;
  if (amountMinor === null) return [];
  return [{ kind, basis: `${moneyText(amountMinor, currency)} per parcel`, amountMinor }];
}

function percentCharge(
  side: Side,
  surcharge: SurchargeTerms,
  bases: Record<PercentBase, bigint>,
  currency: string,
): Charge[] {
  const percent = side === "sell" ? surcharge.percent : surcharge.costPercent;
  if (percent === null || surcharge.percentOf === null) return [];
  const base = bases[surcharge.percentOf];
  const named = surcharge.percentOf === PercentBase.FREIGHT ? "freight" : "freight and fixed surcharges";
  return [
    {
      kind: surcharge.kind,
      basis: `${percent}% of ${named}, ${moneyText(base, currency)}`,
      amountMinor: percentOf(base, percent),
    },
  ];
}
