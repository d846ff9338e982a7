import { CountryCode, Currency, MoneyInput } from "@baiyun/kit";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { BatteryPacking } from "../calculation/charges";
import type { QuoteInputs } from "./quote-inputs";

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

  @Field(() => String, { defaultValue: "", description: "Empty for a rough price of the country." })
  postalCode!: string;
}

@InputType({ description: "As packed." })
export class QuoteParcelInput {
  @Field(() => Int)
  weightG!: number;

  @Field(() => Int)
  lengthMm!: number;

  @Field(() => Int)
  widthMm!: number;

  @Field(() => Int)
  heightMm!: number;
}

@InputType({ description: "One article in the parcel, to reckon duty and tax from." })
export class QuoteGoodsInput {
  @Field(() => String, { defaultValue: "" })
  description!: string;

  @Field(() => Int)
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

/** What the input states, without what only this request needs. */
export function inputsOf(input: CompareServicesInput, serviceCode: string): QuoteInputs {
  const { destination, parcel, currency, iossRegistered, dutiesPrepaid, signature } = input;
  return {
    serviceCode,
    currency,
    destination: { country: destination.country, postalCode: destination.postalCode },
    parcel: {
      weightG: parcel.weightG,
      lengthMm: parcel.lengthMm,
      widthMm: parcel.widthMm,
      heightMm: parcel.heightMm,
    },
    goods: input.goods.map(({ description, quantity, unitValue, hs6, originCountry, battery }) => ({
      orderLineId: null,
      description,
      quantity,
      unitValue: { amountMinor: unitValue.amountMinor.toString(), currency: unitValue.currency },
      hs6: hs6 ?? null,
      originCountry,
      battery,
    })),
    iossRegistered,
    dutiesPrepaid,
    signature,
  };
}
