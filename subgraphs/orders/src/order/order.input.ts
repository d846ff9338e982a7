import {
  ConnectionArgs,
  CountryCode,
  Currency,
  DateTime,
  isId,
  MoneyInput,
  PARCELS_DESCRIPTION,
  SIDE_DESCRIPTION,
  type SortInput,
  sortingOf,
  WEIGHT_DESCRIPTION,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { HoldCause } from "./order.entity";
import {
  Battery,
  checkNumbers,
  checkPacking,
  checkTaxNumber,
  HsVersion,
  Incoterm,
  orderContent,
  orderIdentity,
  packed,
} from "./order-content";
import { OrderStatus } from "./order-status";

@InputType({ description: "Whom to send the parcel to. A label must be able to show it; what it cannot is named." })
export class ConsigneeInput {
  @Field(() => String, { description: "The person's or company's." })
  name!: string;

  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds the door." })
  line2?: string | null;

  @Field(() => String, { description: "The town." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Spelled in any way. May be left out where the country has none, as AE, HK, MO and QA, or people may not know theirs, as in IE.",
  })
  postalCode?: string | null;

  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Of the country, or with a plus sign and the code of another; brackets, dots and spaces do not matter.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Where carriers may write to." })
  email?: string | null;
}

/** Of inputs, and what is read of them. */
export const CONSIGNEE_TAX_DESCRIPTION =
  "What the destination's customs know the consignee by, in any spelling: in Brazil a CPF or CNPJ, of businesses in the European Union and Great Britain an EORI number, in Switzerland a UID. `importRequirements` tells where one is wanted.";

@InputType({ description: "The packed parcel by the customer's own measure." })
export class OrderParcelInput {
  @Field(() => Int, { description: WEIGHT_DESCRIPTION })
  weightG!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  lengthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  widthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  heightMm!: number;
}

@InputType({ description: "How many pieces of a line are in a parcel." })
export class LineInParcelInput {
  @Field(() => Int, { description: "The parcel's number: the first of `parcels` is 1." })
  number!: number;

  @Field(() => Int, { description: "Pieces, at least 1." })
  quantity!: number;
}

@InputType({ description: "One article in the parcel, as customs shall read it." })
export class OrderLineInput {
  @Field(() => String, { description: "Your own name of it." })
  sku!: string;

  @Field(() => String, { description: "What it is, in words that customs accepts." })
  description!: string;

  @Field(() => Int, { description: "1 to 10,000." })
  quantity!: number;

  @Field(() => MoneyInput, { description: "Value of one piece; all lines of an order are valued in one currency." })
  unitValue!: MoneyInput;

  @Field(() => String, { description: "Six digits." })
  hs6!: string;

  @Field(() => HsVersion, { description: "The edition that its HS code is of.", defaultValue: HsVersion.HS2022 })
  hsVersion!: HsVersion;

  @Field(() => CountryCode, { description: "Where it was made: ISO 3166-1 alpha-2, such as CN.", defaultValue: "CN" })
  originCountry!: string;

  @Field(() => String, { nullable: true, description: "What it is made of." })
  material?: string | null;

  @Field(() => Battery, { description: "How its batteries are packed.", defaultValue: Battery.NONE })
  battery!: Battery;

  @Field(() => [LineInParcelInput], {
    nullable: true,
    description: "In which of several parcels its pieces are, all of them. Where it is not stated, nobody knows.",
  })
  inParcels?: LineInParcelInput[] | null;
}

@InputType({ description: "What to ship, to whom and on which terms." })
export class CreateOrderInput {
  @Field(() => String, { description: "The same key with the same input gives the first order again." })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "On whose behalf: our staff must say, customers need not." })
  customerId?: string | null;

  @Field(() => String, { description: "Small letters, digits and hyphens, such as `shopify`." })
  channel!: string;

  @Field(() => String, { description: "Spaces around it, and full-width forms of its letters, make no other order." })
  externalRef!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The day on which its buyer ordered at the shop, by the shop's own calendar: `YYYY-MM-DD`, from 2000 on, and not yet to come.",
  })
  orderedOn?: string | null;

  @Field(() => ConsigneeInput, { description: "Who receives it." })
  consignee!: ConsigneeInput;

  @Field(() => Incoterm, { description: "Who pays duties and taxes at the destination." })
  incoterm!: Incoterm;

  @Field(() => String, { description: "The code of the service that carries it, such as BY-EXPRESS." })
  serviceCode!: string;

  @Field(() => String, { nullable: true, description: "IM and 10 digits." })
  iossNumber?: string | null;

  @Field(() => String, { nullable: true, description: CONSIGNEE_TAX_DESCRIPTION })
  consigneeTaxNumber?: string | null;

  @Field(() => OrderParcelInput, { nullable: true, description: "Of what travels in one parcel, as packed." })
  parcel?: OrderParcelInput | null;

  @Field(() => [OrderParcelInput], { nullable: true, description: PARCELS_DESCRIPTION })
  parcels?: OrderParcelInput[] | null;

  @Field(() => Currency, { description: "What to quote and charge in." })
  currency!: string;

  @Field(() => [OrderLineInput], { description: "The goods." })
  lines!: OrderLineInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      "A quote of no order, of the same customer, whose price it is to have: given on its submission as by `attachQuote`. An order that it is not for is ON_HOLD (QUOTE_REJECTED) then, and `quoteDiffersIn` tells in what.",
  })
  quoteId?: string | null;
}

/** Whose order it will be: our staff say, customers order for themselves. */
const customer = z.object({ customerId: z.string().nullish() });
/** Of a quote that was offered before. */
export const quoteId = z
  .string()
  .refine(isId, "A quote's id is a UUID.")
  .transform((id) => id.toLowerCase())
  .nullish();

/** So much of an order has to be right for its consignee's tax number to be judged. */
const namesTaxNumber = z.object({
  consignee: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }),
  consigneeTaxNumber: z.string(),
});

export const createOrderRules = z
  .object({ ...customer.shape, ...orderIdentity.shape, ...orderContent.shape, quoteId })
  .superRefine((order, issues) => {
    checkPacking(order, issues);
    checkNumbers(order.lines, order.parcels?.length ?? 1, issues);
  })
  // Told beside whatever else is wrong: a shop puts all of it right at once.
  .superRefine(
    ({ consignee, consigneeTaxNumber }, issues) => checkTaxNumber(consignee.country, consigneeTaxNumber, issues),
    { when: ({ value }) => namesTaxNumber.safeParse(value).success },
  )
  .transform(({ parcel, parcels, ...order }) => ({ ...order, ...packed({ parcel, parcels }) }));
export type NewOrder = z.infer<typeof createOrderRules>;

@InputType({ description: "Which orders: all conditions hold at once." })
export class OrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: "Any of these." })
  status?: OrderStatus[] | null;

  @Field(() => [HoldCause], { nullable: true, description: "Held for any of these." })
  holdCause?: HoldCause[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: "Of this channel." })
  channel?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Written down after this instant." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Earlier than this instant." })
  createdBefore?: Date | null;

  @Field(() => String, { nullable: true, description: "Our own name of it, in any spelling." })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the consignee's name or its last word begins, for who may see consignees; FORBIDDEN to others.",
  })
  consigneeName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The consignee's, with or without spaces and hyphens, for who may see consignees; FORBIDDEN to others.",
  })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the external reference begins, in small or capital letters.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: "The file that they came in." })
  batchId?: string | null;
}

export const orderSorting = sortingOf("Order", {
  CREATED_AT: { property: "id", description: "When it was written down." },
  UPDATED_AT: { property: "updatedAt", description: "When it last changed." },
  EXTERNAL_REF: { property: "externalRefLower", description: "Its name in its channel, in small letters." },
});

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @Field(() => OrderFilter, { nullable: true, description: "Which; all without it." })
  filter?: OrderFilter | null;

  @Field(() => orderSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
