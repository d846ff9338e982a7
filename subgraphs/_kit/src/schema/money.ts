import { code as currencyByCode } from "currency-codes";
import { Directive, Field, InputType, ObjectType } from "type-graphql";
import { BigIntString, Currency } from "./scalars";

/** An amount in its currency's minor unit (cents; whole yen). Never a float. */
@ObjectType({ description: "An amount of money in its currency's minor unit." })
@Directive("@shareable")
export class Money {
  @Field(() => BigIntString, { description: "In the minor unit: 1290 EUR is €12.90; 1290 JPY is ¥1,290." })
  readonly amountMinor: bigint;

  @Field(() => Currency, { description: "ISO 4217 code." })
  readonly currency: string;

  constructor(amountMinor: bigint, currency: string) {
    this.amountMinor = amountMinor;
    this.currency = currency;
  }

  @Field(() => String, { description: "The amount as a decimal number, such as 12.90." })
  get decimal(): string {
    const exponent = minorUnitDigits(this.currency);
    const digits = this.amountMinor
      .toString()
      .replace("-", "")
      .padStart(exponent + 1, "0");
    const sign = this.amountMinor < 0n ? "-" : "";
    if (exponent === 0) return sign + digits;
    return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  }
}

@InputType({ description: "An amount of money in its currency's minor unit." })
export class MoneyInput {
  @Field(() => BigIntString, { description: "In the minor unit: 1290 EUR is €12.90." })
  amountMinor!: bigint;

  @Field(() => Currency, { description: "ISO 4217 code." })
  currency!: string;
}

/** The list of currencies is searched from its beginning, and a page shows a hundred amounts. */
const digitsOf = new Map<string, number>();

/** Digits after the decimal point in ISO 4217: EUR 2, JPY 0, KWD 3. @throws {RangeError} for an unknown code. */
export function minorUnitDigits(currency: string): number {
  const digits = digitsOf.get(currency) ?? currencyByCode(currency)?.digits;
  if (digits === undefined) throw new RangeError(`Unknown currency ${currency}`);
  digitsOf.set(currency, digits);
  return digits;
}
