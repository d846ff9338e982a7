import {
  type Condition,
  ConnectionArgs,
  idempotencyKey,
  SIDE_DESCRIPTION,
  type SortInput,
  sideMm,
  sortingOf,
  text,
  tidyCode,
  WEIGHT_DESCRIPTION,
  weightG,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { isEmpty } from "../conditions";
import { TEST_NUMBER } from "../test-label/test-label.service";
import { warehouseCode } from "../warehouse/warehouse.input";
import { ParcelCondition } from "./parcel-receipt.entity";

const MOST_AT_ONCE = 100;

@InputType({ description: "What the scales said." })
export class ReceivedMeasureInput {
  @Field(() => Int, { description: WEIGHT_DESCRIPTION })
  weightG!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  lengthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  widthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  heightMm!: number;
}

@InputType({ description: "A parcel as it comes in." })
export class ReceivedParcelInput {
  @Field(() => String, { description: "As scanned from the label." })
  trackingNumber!: string;

  @Field(() => ReceivedMeasureInput, { nullable: true, description: "Left out when it was not put on the scales." })
  measured?: ReceivedMeasureInput | null;

  @Field(() => ParcelCondition, { defaultValue: ParcelCondition.GOOD, description: "What it looks like." })
  condition!: ParcelCondition;

  @Field(() => String, { nullable: true, description: "What else to know of it, in 1 to 500 characters." })
  note?: string | null;
}

@InputType({ description: "A parcel that came in at a warehouse." })
export class ReceiveParcelInput extends ReceivedParcelInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The warehouse's code, such as `SZX1`." })
  warehouseCode!: string;
}

@InputType({ description: "Parcels that came in at a warehouse together." })
export class ReceiveParcelsInput {
  @Field(() => String, { description: "The same key with the same input acts once; at most 190 characters." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The warehouse's code, such as `SZX1`." })
  warehouseCode!: string;

  @Field(() => [ReceivedParcelInput], { description: `1 to ${MOST_AT_ONCE}.` })
  parcels!: ReceivedParcelInput[];
}

export const receiveParcelRules = z.object({
  warehouseCode,
  // All test labels have one number: boxes under it would be kept as one, of nobody.
  trackingNumber: text(64, tidyCode).refine(
    (number) => number.toUpperCase() !== TEST_NUMBER,
    "This is a test label, which is of no parcel: find another one on the box.",
  ),
  measured: z.object({ weightG, lengthMm: sideMm, widthMm: sideMm, heightMm: sideMm }).nullish(),
  condition: z.enum(ParcelCondition),
  note: text(500).nullish(),
});
export type ReceivedParcel = z.infer<typeof receiveParcelRules>;

/** Each row's own rules are those of one parcel, told with the row. */
export const receiveParcelsRules = z.object({
  idempotencyKey: idempotencyKey.refine(
    (key) => key.length <= 190,
    "Of many parcels, a key is at most 190 characters.",
  ),
  parcels: z
    .array(z.unknown())
    .min(1, "Say at least one parcel.")
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} parcels come in at once.`),
});

@InputType({ description: "What was done with a parcel that nobody expected." })
export class ResolveUnexpectedParcelInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which one." })
  unexpectedParcelId!: string;

  @Field(() => String, { description: "What was done with it, in 1 to 500 characters." })
  resolution!: string;
}

export const resolveUnexpectedParcelRules = z.object({ unexpectedParcelId: z.string(), resolution: text(500) });
export type ResolvedParcel = z.infer<typeof resolveUnexpectedParcelRules>;

@InputType({ description: "Which unexpected parcels: all conditions hold at once." })
export class UnexpectedParcelFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that wait for a person, or only those that do not.",
  })
  isOpen?: boolean | null;
}

export const unexpectedParcelSorting = sortingOf("UnexpectedParcel", {
  CREATED_AT: { property: "id", description: "When it came in first." },
});

@ArgsType()
export class UnexpectedParcelsArgs extends ConnectionArgs {
  @Field(() => UnexpectedParcelFilter, { nullable: true, description: "All without it." })
  filter?: UnexpectedParcelFilter | null;

  @Field(() => unexpectedParcelSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = ({ isOpen }: UnexpectedParcelFilter): (Condition | null)[] => [
  isEmpty("resolvedAt", isOpen),
];
