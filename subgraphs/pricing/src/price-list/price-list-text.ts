import { csvLine } from "@baiyun/kit";
import type { PriceListLaneType } from "./price-list.type";

const HEADING = [
  ...["service", "zone", "zone name", "own price", "over g", "up to g", "price per kg", "currency"],
  ...["minimum g", "rounded up to g", "volume cm3 per kg", "surcharges", "valid from", "valid to"],
];

export function textOf(lanes: readonly PriceListLaneType[]): string {
  const rows = lanes.flatMap(({ steps, surcharges, weightRule, ...lane }) =>
    steps.map(({ overG, upToG, price }) => [
      ...[lane.serviceCode, lane.zoneCode, lane.zoneName, lane.isOwn ? "yes" : "no"],
      ...[`${overG}`, `${upToG}`, price.decimal, lane.currency],
      ...[`${weightRule.minimumG}`, `${weightRule.stepG}`, `${weightRule.divisor ?? ""}`],
      surcharges.map(surchargeText).join("; "),
      ...[lane.validFrom.toISOString(), lane.validTo?.toISOString() ?? ""],
    ]),
  );
  return [HEADING, ...rows].map((row) => csvLine(row)).join("");
}

function surchargeText(surcharge: PriceListLaneType["surcharges"][number]): string {
  const { kind, amount, percent, percentOf, longestSideOverMm, isForSomePlaces } = surcharge;
  const much = amount ? amount.decimal : `${percent}% of ${percentOf?.toLowerCase().replaceAll("_", " ")}`;
  const where = isForSomePlaces ? " for some postal codes" : "";
  const size = longestSideOverMm === null ? "" : ` above ${longestSideOverMm} mm`;
  return `${kind.toLowerCase()} ${much}${size}${where}`;
}
