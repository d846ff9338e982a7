import { Access, CountryCode, Currency, connectionType, DateTime, MAX_PARCELS, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEES_CONSIGNEE } from "../access";
import { HoldCause } from "./order.entity";
import { Incoterm } from "./order-content";
import { OrderStatus } from "./order-status";

registerEnumType(OrderStatus, {
  name: "OrderStatus",
  description: "Where an order stands.",
  valuesConfig: {
    DRAFT: { description: "Written down; its customer may still change it." },
    SUBMITTED: { description: "Its customer wants it shipped; it has no price yet." },
    PRICED: { description: "It has a price, which its customer may accept." },
    AWAITING_FUNDS: {
      description: "Accepted, but its customer's funds do not cover it; cancelled if they do not in time.",
    },
    FUNDED: { description: "Its money is held." },
    ALLOCATED: { description: "Its goods are there." },
    IN_FULFILMENT: { description: "Its parcel has a label." },
    PARTIALLY_SHIPPED: { description: "Some of its parcels left the country." },
    SHIPPED: { description: "Its parcel left the country." },
    DELIVERED: { description: "Its parcel is delivered." },
    CLOSED: { description: "Delivered, or destroyed on its way, and nothing more happens to it by itself." },
    ON_HOLD: { description: "Nothing is done with it until it is released." },
    CANCEL_REQUESTED: { description: "Cancelled if its parcel can still be taken out." },
    CANCELLED: { description: "It is not shipped." },
    RETURNING: { description: "Its parcel is on its way back." },
    RETURNED: { description: "Its parcel came back." },
  },
});
registerEnumType(HoldCause, {
  name: "HoldCause",
  description: "What an order is held for.",
  valuesConfig: {
    CUSTOMER_NOT_ACTIVE: { description: "Its customer may not ship." },
    QUOTE_REJECTED: { description: "It has no price." },
    STOCK_OUT: { description: "Its goods are not there; cancelled if they are not in time." },
    SHIPMENT_CANCELLED: { description: "The warehouse cancelled its shipment without being asked." },
    WEIGHT_ABOVE_QUOTE: { description: "It is heavier than it was quoted, and has no price as it is." },
    FUNDS: { description: "Its customer's funds do not cover it, though it is under way." },
    STAFF: { description: "Our staff hold it." },
  },
});
registerEnumType(Incoterm, {
  name: "Incoterm",
  description: "Who pays duties and taxes at the destination: the consignee under DAP, the sender under DDP.",
  valuesConfig: { DAP: { description: "The consignee pays them." }, DDP: { description: "The sender pays them." } },
});

@ObjectType("TypedText", { description: "What was typed in a field, where it is read otherwise." })
export class TypedTextType {
  @Field(() => String, { description: "The field's name, such as `postalCode`." })
  field!: string;

  @Field(() => String, { description: "Exactly as it was typed." })
  text!: string;
}

@ObjectType("Consignee", { description: "Whom a parcel is sent to." })
export class ConsigneeType {
  @Field(() => String, { description: "The person's or company's." })
  name!: string;

  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds the door; null for nothing." })
  line2?: string | null | undefined;

  @Field(() => String, { description: "The town." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province; null where there is none." })
  region?: string | null | undefined;

  @Field(() => String, { description: "As its country writes it; empty where there is none." })
  postalCode!: string;

  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
  country!: string;

  @Field(() => String, { nullable: true, description: "As it is dialled from anywhere: +, country code, number." })
  phone?: string | null | undefined;

  @Field(() => String, { nullable: true, description: "Null where none was given." })
  email?: string | null | undefined;

  /** By field; told by `asTyped`. */
  typed?: Record<string, string> | undefined;
}

@ObjectType("OrderParcel", { description: "The parcel as the customer declares it, before it is measured." })
export class OrderParcelType {
  @Field(() => Int, { description: "Grams." })
  weightG!: number;

  @Field(() => Int, { description: "Millimetres." })
  lengthMm!: number;

  @Field(() => Int, { description: "Millimetres." })
  widthMm!: number;

  @Field(() => Int, { description: "Millimetres." })
  heightMm!: number;
}

@ObjectType("Order", { description: "What a customer wants shipped to one consignee." })
@Directive('@key(fields: "id")')
export class OrderType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our name for it, for people." })
  reference!: string;

  @Field(() => String, { description: "The shop or system it came from." })
  channel!: string;

  @Field(() => String, { description: "Its name in the channel, unique there." })
  externalRef!: string;

  @Field(() => String, { nullable: true, description: "Exactly as it was typed, where that is another spelling." })
  externalRefTyped!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The day on which its buyer ordered at the shop, by the shop's own calendar: `YYYY-MM-DD`; null where nobody said.",
  })
  orderedOn!: string | null;

  @Field(() => ConsigneeType, {
    nullable: true,
    description: "Who receives it. For its customer's people, operations and brokers.",
  })
  @Access(...SEES_CONSIGNEE)
  consignee!: ConsigneeType;

  @Field(() => Incoterm, { description: "Who pays duties and taxes." })
  incoterm!: Incoterm;

  @Field(() => String, { description: "The shipping service that was chosen." })
  serviceCode!: string;

  @Field(() => OrderParcelType, { description: "The first of its parcels, which is all that most orders have." })
  parcel!: OrderParcelType;

  @Field(() => [OrderParcelType], { description: "All its parcels, 1 to 20, in the order of their numbers." })
  @Directive(`@listSize(assumedSize: ${MAX_PARCELS})`)
  parcels!: OrderParcelType[];

  @Field(() => Currency, { description: "What it is quoted and charged in." })
  currency!: string;

  @Field(() => OrderStatus, { description: "Where it stands." })
  status!: OrderStatus;

  @Field(() => OrderStatus, {
    nullable: true,
    description: "What it returns to from ON_HOLD, or from CANCEL_REQUESTED when that is refused.",
  })
  priorStatus!: OrderStatus | null;

  @Field(() => HoldCause, { nullable: true, description: "Set while it is ON_HOLD." })
  holdCause!: HoldCause | null;

  @Field(() => String, { nullable: true, description: "Set while it is ON_HOLD: why, for people." })
  holdReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it is cancelled, or is to be, where that was not its customer's own wish.",
  })
  cancelReason!: string | null;

  @Field(() => Money, { nullable: true, description: "Total of the standing quote. Null until it is priced." })
  quotedTotal!: Money | null;

  @Field(() => [String], {
    description:
      "In what it differs from the quote whose price it was to have, by the fields of `QuoteInput`, such as `parcels`; empty of others.",
  })
  @Directive("@listSize(assumedSize: 10)")
  quoteDiffersIn!: string[];

  @Field(() => Int, { description: "Rises with every change; an edit names the version it was made from." })
  version!: number;

  @Field(() => DateTime, { description: "When it was written down." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it changed last." })
  updatedAt!: Date;
}

export const OrderConnection = connectionType("Order", OrderType);
