import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ParcelMeasure } from "../parcel/parcel.type";
import { ParcelCondition } from "./parcel-receipt.entity";

registerEnumType(ParcelCondition, {
  name: "ParcelCondition",
  description: "What a parcel looks like as it comes in. All but GOOD need somebody to look at it.",
  valuesConfig: {
    GOOD: { description: "As it should." },
    WET: { description: "It is or was wet." },
    OPENED: { description: "Somebody may have been inside." },
    DAMAGED: { description: "The box or what is in it is broken." },
  },
});

@ObjectType("ParcelReceipt", { description: "One coming in of a parcel at a warehouse of ours." })
export class ParcelReceiptType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ParcelCondition, { description: "What it looked like." })
  condition!: ParcelCondition;

  @Field(() => String, { nullable: true, description: "What our staff wrote down of it." })
  note!: string | null;

  @Field(() => DateTime, { description: "When it came in." })
  receivedAt!: Date;
}

@ObjectType("UnexpectedParcel", {
  description: "What came in under a number that is not ours, and waits for a person.",
})
@Directive('@key(fields: "id")')
export class UnexpectedParcelType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "As it was scanned." })
  trackingNumber!: string;

  @Field(() => ParcelMeasure, {
    nullable: true,
    description: "What our scales said; null when it was not put on them.",
  })
  measured!: ParcelMeasure | null;

  @Field(() => ParcelCondition, { description: "What it looked like." })
  condition!: ParcelCondition;

  @Field(() => String, { nullable: true, description: "What our staff wrote down of it." })
  note!: string | null;

  @Field(() => DateTime, { description: "When it came in first." })
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When a person settled it; null while it waits." })
  resolvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was done with it." })
  resolution!: string | null;
}

export const UnexpectedParcelConnection = connectionType("UnexpectedParcel", UnexpectedParcelType);
