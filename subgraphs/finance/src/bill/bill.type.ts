import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { BillKind, BillStatus } from "./bill.entity";

registerEnumType(BillKind, {
  name: "BillKind",
  description: "Who bills us.",
  valuesConfig: {
    CARRIER: { description: "For carriage." },
    SUPPLIER: { description: "For goods." },
  },
});

registerEnumType(BillStatus, {
  name: "BillStatus",
  description: "Where a bill is in its life.",
  valuesConfig: {
    RECEIVED: { description: "Booked, and not paid yet." },
    PAID: { description: "Paid, or credited as a whole." },
  },
});

@ObjectType("Bill", { description: "What a carrier or supplier asks of us. For our finance and admin." })
export class BillType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => BillKind, { description: "Who bills us." })
  kind!: BillKind;

  @Field(() => BillStatus, { description: "Where it is in its life." })
  status!: BillStatus;

  @Field(() => String, { description: "Who billed us, as we call them." })
  party!: string;

  @Field(() => String, { description: "As they call it." })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: "The first day that a carrier bills, such as 2026-11-01; null where that is not told.",
  })
  periodFrom!: string | null;

  @Field(() => String, { nullable: true, description: "The last day that it bills." })
  periodTo!: string | null;

  @Field(() => String, { nullable: true, description: "As our bank names the payment." })
  bankReference!: string | null;

  @Field(() => DateTime, { description: "When it was booked." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was paid." })
  paidAt!: Date | null;
}

export const BillConnection = connectionType("Bill", BillType);

@ObjectType("BillLine", { description: "What a bill asks." })
export class BillLineType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What for." })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: "Of a carrier's: the parcel, by the number that it bills it under.",
  })
  trackingNumber!: string | null;

  @Field(() => Int, { nullable: true, description: "Of a carrier's: the weight that it bills, in grams." })
  billedWeightG!: number | null;
}

export const BillLineConnection = connectionType("BillLine", BillLineType);
