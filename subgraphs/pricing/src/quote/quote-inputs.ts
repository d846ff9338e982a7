import { createHash } from "node:crypto";
import { InvalidInput } from "@baiyun/kit";
import canonicalize from "canonicalize";
import type { Parcel } from "../calculation/billable-weight";
import { BatteryPacking } from "../calculation/charges";

/** Everything a price depends on that the customer states. Plain JSON: it is stored and hashed as canonical text. */
export interface QuoteInputs {
  serviceCode: string;
  currency: string;
  destination: { country: string; postalCode: string };
  parcel: Parcel;
  goods: QuotedGoods[];
  iossRegistered: boolean;
  dutiesPrepaid: boolean;
  signature: boolean;
}

export interface QuotedGoods {
  orderLineId: string | null;
  description: string;
  quantity: number;
  unitValue: { amountMinor: string; currency: string };
  hs6: string | null;
  originCountry: string;
  battery: BatteryPacking;
}

/** RFC 8785: equal values have equal bytes. */
export function canonicalText(value: object): string {
  return canonicalize(value)!;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const hasBatteries = ({ goods }: QuoteInputs): boolean =>
  goods.some(({ battery }) => battery !== BatteryPacking.NONE);

const MAX_GOODS = 100;
const MAX_WEIGHT_G = 1_000_000;
const MAX_SIDE_MM = 20_000;
const MAX_VALUE_MINOR = 10n ** 12n;

/** The first value that breaks a rule, or null. */
export function faultIn(inputs: QuoteInputs): InvalidInput | null {
  const { parcel, goods, destination } = inputs;
  const sides = ["lengthMm", "widthMm", "heightMm"] as const;
  if (!within(parcel.weightG, MAX_WEIGHT_G)) return wrong("parcel.weightG", `1 to ${MAX_WEIGHT_G} g`);
  for (const side of sides)
    if (!within(parcel[side], MAX_SIDE_MM)) return wrong(`parcel.${side}`, `1 to ${MAX_SIDE_MM} mm`);
  if (destination.postalCode.length > 16) return wrong("destination.postalCode", "at most 16 characters");
  if (goods.length > MAX_GOODS) return wrong("goods", `at most ${MAX_GOODS} lines`);
  for (const [index, line] of goods.entries()) {
    const fault = faultInGoods(`goods.${index}`, line);
    if (fault) return fault;
  }
  return null;
}

function faultInGoods(path: string, { quantity, unitValue, hs6, description }: QuotedGoods): InvalidInput | null {
  if (!within(quantity, 100_000)) return wrong(`${path}.quantity`, "1 to 100000");
  const value = BigInt(unitValue.amountMinor);
  if (value < 0n || value > MAX_VALUE_MINOR) return wrong(`${path}.unitValue.amountMinor`, `0 to ${MAX_VALUE_MINOR}`);
  if (hs6 !== null && !/^\d{6}$/.test(hs6)) return wrong(`${path}.hs6`, "six digits");
  return description.length > 500 ? wrong(`${path}.description`, "at most 500 characters") : null;
}

const within = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
const wrong = (field: string, allowed: string): InvalidInput => new InvalidInput(field, `Must be ${allowed}.`);
