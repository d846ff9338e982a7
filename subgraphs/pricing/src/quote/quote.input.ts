import {
  CountryCode,
  Currency,
  DateTime,
  HS6_FAULT,
  isHs6,
  isPrintable,
  MoneyInput,
  oneParcel,
  PARCELS_DESCRIPTION,
  parcelsFault,
  SIDE_DESCRIPTION,
  severalParcels,
  WEIGHT_DESCRIPTION,
} from "@baiyun/kit";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { z } from "zod";
import type { Parcel } from "../service/billable-weight";
import { BatteryPacking } from "../service/dangerous-goods";

registerEnumType(BatteryPacking, {
  name: "BatteryPacking",
  description: "How lithium-ion batteries are packed, by IATA packing instruction.",
  valuesConfig: {
    NONE: { description: "There are none." },
    PI965: { description: "Batteries alone, power banks among them." },
    PI966: { description: "Packed with equipment." },
    PI967: { description: "Contained in equipment." },
  },
});

@InputType({ description: "Where the parcel goes, as far as the price depends on it." })
export class QuoteDestinationInput {
  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
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

  @Field(() => MoneyInput, { description: "What one piece is worth." })
  unitValue!: MoneyInput;

  @Field(() => String, { nullable: true, description: "Six digits of the Harmonized System." })
  hs6?: string | null;

  @Field(() => CountryCode, { description: "Where it was made: ISO 3166-1 alpha-2, such as CN.", defaultValue: "CN" })
  originCountry!: string;

  @Field(() => BatteryPacking, { description: "How its batteries are packed.", defaultValue: BatteryPacking.NONE })
  battery!: BatteryPacking;

  @Field(() => [Int], {
    nullable: true,
    description:
      "The numbers of the parcels that it is in, of several. It may be in any of them where that is not stated.",
  })
  parcels?: number[] | null;
}

@InputType({ description: "A parcel to compare the services for. Nothing of it is kept." })
export class CompareServicesInput {
  @Field(() => QuoteDestinationInput, { description: "Where the parcel goes." })
  destination!: QuoteDestinationInput;

  @Field(() => QuoteParcelInput, { nullable: true, description: "Of what travels in one parcel, as packed." })
  parcel?: QuoteParcelInput | null;

  @Field(() => [QuoteParcelInput], { nullable: true, description: PARCELS_DESCRIPTION })
  parcels?: QuoteParcelInput[] | null;

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
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The code of the service that carries it, such as BY-EXPRESS." })
  serviceCode!: string;
}

@InputType({ description: "Which quote is accepted." })
export class AcceptQuoteInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The quote's." })
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
  /** Left out where it is not stated, as it always was. */
  parcels: z
    .array(z.number().int().min(1, "Parcels are numbered from 1."))
    .nullish()
    .transform((numbers) => (numbers?.length ? [...new Set(numbers)].sort((a, b) => a - b) : undefined)),
});

const compared = z.object({
  destination: z.object({ country: z.string(), postalCode: textUpTo(16) }),
  parcel: oneParcel.nullish(),
  parcels: severalParcels.nullish(),
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

type Stated = z.infer<typeof compared>;

function checkParcels({ parcel, parcels, goods: articles }: Stated, { addIssue }: Issues): void {
  const fault = parcelsFault(parcel, parcels);
  if (fault) addIssue({ code: "custom", path: ["parcels"], message: fault });
  const there = parcels?.length ?? 1;
  for (const [index, { parcels: numbers = [] }] of articles.entries()) {
    if (numbers.every((number) => number <= there)) continue;
    const message = there === 1 ? "There is one parcel, number 1." : `There are ${there} parcels.`;
    addIssue({ code: "custom", path: ["goods", index, "parcels"], message });
  }
}

/** One way to say each thing: one parcel is `parcel`, and nothing is in another. */
function oneWay<T extends Stated>({ parcel, parcels, goods: articles, ...rest }: T) {
  const only = parcel ?? (parcels?.length === 1 ? parcels[0]! : null);
  if (!only) return { ...rest, parcels: parcels!, goods: articles };
  return { ...rest, parcel: only, goods: articles.map((article) => ({ ...article, parcels: undefined })) };
}

/** What is to be priced, whoever states it: a client or an order. */
export const comparedParcel = compared.superRefine(checkParcels).transform(oneWay);

/** Everything a price depends on that the customer states. Plain JSON: it is stored and hashed as canonical text. */
export const quoteInputs = compared
  .extend({ serviceCode: z.string().refine(isPrintable, "There is no such service.") })
  .superRefine(checkParcels)
  .transform(oneWay);

interface Issues {
  addIssue(issue: { code: "custom"; path: PropertyKey[]; message: string }): void;
}

/** One parcel is `parcel`, as it always was; several are `parcels`. */
export type QuoteInputs = Omit<Stated, "parcel" | "parcels"> & {
  serviceCode: string;
  parcel?: Parcel;
  parcels?: Parcel[];
};

export const parcelsOf = ({ parcel, parcels }: Pick<QuoteInputs, "parcel" | "parcels">): Parcel[] =>
  parcels ?? [parcel!];

/** The same with what the scales say of each. */
export const withParcels = ({ parcel: _, parcels: __, ...inputs }: QuoteInputs, all: readonly Parcel[]): QuoteInputs =>
  all.length === 1 ? { ...inputs, parcel: all[0]! } : { ...inputs, parcels: [...all] };

export const acceptQuoteInput = z.object({ quoteId: z.string() });
