import {
  CountryCode,
  Currency,
  DateTime,
  HS6_FAULT,
  isHs6,
  isPrintable,
  MoneyInput,
  SIDE_DESCRIPTION,
  sideMm,
  WEIGHT_DESCRIPTION,
  weightG,
} from "@baiyun/kit";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { z } from "zod";
import { BatteryPacking } from "../service/dangerous-goods";

registerEnumType(BatteryPacking, {
  name: "BatteryPacking",
  description: "How lithium-ion batteries are packed, by IATA packing instruction.",
  valuesConfig: {
    NONE: {},
    PI965: { description: "Batteries alone, power banks among them." },
    PI966: { description: "Packed with equipment." },
    PI967: { description: "Contained in equipment." },
  },
});

@InputType({ description: "Where the parcel goes, as far as the price depends on it." })
export class QuoteDestinationInput {
  @Field(() => CountryCode)
  country!: string;

  @Field(() => String, { defaultValue: "", description: "Empty for a rough price, of the country's mainland." })
  postalCode!: string;
}

@InputType({ description: "As packed." })
export class QuoteParcelInput {
  @Field(() => Int, { description: WEIGHT_DESCRIPTION })
  weightG!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  lengthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  widthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  heightMm!: number;
}

@InputType({ description: "One article in the parcel, to reckon duty and tax from." })
export class QuoteGoodsInput {
  @Field(() => String, { defaultValue: "", description: "At most 500 characters." })
  description!: string;

  @Field(() => Int, { description: "1 to 100,000." })
  quantity!: number;

  @Field(() => MoneyInput)
  unitValue!: MoneyInput;

  @Field(() => String, { nullable: true, description: "Six digits of the Harmonized System." })
  hs6?: string | null;

  @Field(() => CountryCode, { defaultValue: "CN" })
  originCountry!: string;

  @Field(() => BatteryPacking, { defaultValue: BatteryPacking.NONE })
  battery!: BatteryPacking;
}

@InputType({ description: "A parcel to compare the services for. Nothing of it is kept." })
export class CompareServicesInput {
  @Field(() => QuoteDestinationInput)
  destination!: QuoteDestinationInput;

  @Field(() => QuoteParcelInput)
  parcel!: QuoteParcelInput;

  @Field(() => [QuoteGoodsInput], {
    defaultValue: [],
    description: "What is inside; without it there is no landed cost.",
  })
  goods!: QuoteGoodsInput[];

  @Field(() => Currency, { defaultValue: "USD", description: "What the price is quoted in." })
  currency!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the parcel leaves our warehouse: at once when it is not stated. Duty and tax are of the day it clears customs.",
  })
  expectedShipDate?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the seller collected the VAT under IOSS." })
  iossRegistered!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the sender pays duty and tax (DDP)." })
  dutiesPrepaid!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the parcel is handed over against a signature." })
  signature!: boolean;
}

@InputType({ description: "A parcel and the service to send it by." })
export class QuoteInput extends CompareServicesInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  serviceCode!: string;
}

@InputType()
export class AcceptQuoteInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  quoteId!: string;
}

const MAX_GOODS = 100;
const MAX_QUANTITY = 100_000;
const MAX_VALUE_MINOR = 10n ** 12n;

const textUpTo = (longest: number) =>
  z
    .string()
    .refine((value) => value.length <= longest, `Must be at most ${longest} characters.`)
    .refine(isPrintable, "Must be printable characters.");

const isQuantity = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MAX_QUANTITY;
const isValue = (minor: bigint): boolean => minor >= 0n && minor <= MAX_VALUE_MINOR;

const goods = z.object({
  orderLineId: z.string().nullable().default(null),
  description: textUpTo(500),
  quantity: z.number().refine(isQuantity, `Must be 1 to ${MAX_QUANTITY}.`),
  unitValue: z.object({
    amountMinor: z.coerce
      .bigint()
      .refine(isValue, `Must be 0 to ${MAX_VALUE_MINOR}.`)
      .transform((minor) => minor.toString()),
    currency: z.string(),
  }),
  hs6: z
    .string()
    .regex(/^\d{6}$/, { error: "Must be six digits.", abort: true })
    .refine(isHs6, HS6_FAULT)
    .nullish()
    .transform((code) => code ?? null),
  originCountry: z.string(),
  battery: z.enum(BatteryPacking),
});

/** A parcel that is to be priced, whoever states it: a client or an order. */
export const comparedParcel = z.object({
  destination: z.object({ country: z.string(), postalCode: textUpTo(16) }),
  parcel: z.object({ weightG, lengthMm: sideMm, widthMm: sideMm, heightMm: sideMm }),
  goods: z.array(goods).max(MAX_GOODS, `Must be at most ${MAX_GOODS} lines.`),
  currency: z.string(),
  iossRegistered: z.boolean(),
  dutiesPrepaid: z.boolean(),
  signature: z.boolean(),
  /** Left out where it is not stated, so that what is stated has the bytes that it always had. */
  expectedShipDate: z
    .date()
    .nullish()
    .transform((date) => date?.toISOString()),
});

/** Everything a price depends on that the customer states. Plain JSON: it is stored and hashed as canonical text. */
export const quoteInputs = comparedParcel.extend({
  serviceCode: z.string().refine(isPrintable, "There is no such service."),
});
export type QuoteInputs = z.infer<typeof quoteInputs>;

export const acceptQuoteInput = z.object({ quoteId: z.string() });
