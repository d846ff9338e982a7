import { ConnectionArgs, PARCELS_DESCRIPTION, parcelsFault, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { OrderParcelInput } from "../order/order.input";
import {
  checkPacking,
  type Issues,
  orderContent,
  orderIdentity,
  type ParcelContent,
  packed,
} from "../order/order-content";
import { LineQuantityInput, lineQuantities } from "../order-line/line-quantity.input";

@InputType()
class OrderPartInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;

  @Field(() => Int, { nullable: true, description: "Refuses to act on another version than this one." })
  expectedVersion?: number | null;
}

@InputType({ description: "Which pieces of an order are not wanted any more." })
export class CancelOrderLinesInput extends OrderPartInput {
  @Field(() => [LineQuantityInput], { description: "Each line once; something of the order is left." })
  lines!: LineQuantityInput[];

  @Field(() => OrderParcelInput, {
    nullable: true,
    description: "What is left, packed. As the order says where it is left out.",
  })
  parcel?: OrderParcelInput | null;

  @Field(() => [OrderParcelInput], {
    nullable: true,
    description: "What is left, packed in 1 to 20 parcels, instead of `parcel`.",
  })
  parcels?: OrderParcelInput[] | null;

  @Field(() => String, { nullable: true, description: "Why, for people: up to 200 characters. It is kept." })
  reason?: string | null;
}

@InputType({ description: "Which pieces of an order become an order of their own." })
export class SplitOrderInput extends OrderPartInput {
  @Field(() => [LineQuantityInput], { description: "Each line once; something of the order is left." })
  lines!: LineQuantityInput[];

  @Field(() => String, { description: "The new order's name in the channel, unique there." })
  externalRef!: string;

  @Field(() => OrderParcelInput, { nullable: true, description: "The new order's parcel, where it has one." })
  parcel?: OrderParcelInput | null;

  @Field(() => [OrderParcelInput], { nullable: true, description: PARCELS_DESCRIPTION })
  parcels?: OrderParcelInput[] | null;

  @Field(() => OrderParcelInput, {
    nullable: true,
    description: "What is left, packed. As the order says where it is left out.",
  })
  remainingParcel?: OrderParcelInput | null;

  @Field(() => [OrderParcelInput], {
    nullable: true,
    description: "What is left, packed in 1 to 20 parcels, instead of `remainingParcel`.",
  })
  remainingParcels?: OrderParcelInput[] | null;
}

const part = z.object({ orderId: z.string(), expectedVersion: z.number().nullish(), lines: lineQuantities });
const { parcel, parcels } = orderContent.shape;
const LONGEST_REASON = 200;

/** What is left, packed anew; null where it is as the order says. */
const left = (parcel: ParcelContent | null | undefined, parcels: ParcelContent[] | null | undefined) =>
  parcel || parcels ? packed({ parcel, parcels }) : null;

function checkOneWay(path: string, one: unknown, several: unknown, issues: Issues): void {
  if (one && several) issues.addIssue({ code: "custom", path: [path], message: parcelsFault(one, several)! });
}

export const cancelOrderLinesRules = part
  .extend({ parcel, parcels, reason: text(LONGEST_REASON).nullish() })
  .superRefine((given, issues) => checkOneWay("parcels", given.parcel, given.parcels, issues))
  .transform(({ parcel: one, parcels: several, ...given }) => ({ ...given, remaining: left(one, several) }));
export const splitOrderRules = part
  .extend({
    externalRef: orderIdentity.shape.externalRef,
    parcel,
    parcels,
    remainingParcel: parcel,
    remainingParcels: parcels,
  })
  .superRefine((given, issues) => {
    checkPacking(given, issues);
    checkOneWay("remainingParcels", given.remainingParcel, given.remainingParcels, issues);
  })
  .transform(({ parcel: one, parcels: several, remainingParcel, remainingParcels, ...given }) => ({
    ...given,
    packing: packed({ parcel: one, parcels: several }),
    remaining: left(remainingParcel, remainingParcels),
  }));

export const splitOrderSorting = sortingOf("SplitOrder", {
  CREATED_AT: { property: "id", description: "When it was split off." },
});

@ArgsType()
export class SplitOrdersArgs extends ConnectionArgs {
  @Field(() => splitOrderSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
