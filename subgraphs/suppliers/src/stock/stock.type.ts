import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { StockMovementKind } from "./stock-movement.entity";

registerEnumType(StockMovementKind, {
  name: "StockMovementKind",
  description: "Why stock changed.",
  valuesConfig: {
    ADJUSTED: { description: "Somebody counted, or took something in." },
    RESERVED: { description: "A purchase order waits for it." },
    RELEASED: { description: "A purchase order no longer waits for it." },
    DISPATCHED: { description: "It left with a purchase order." },
    RETURNED: { description: "A customer sent it back, and it can be sold again." },
  },
});

@ObjectType("Stock", { description: "How much of a supplier's SKU there is in one warehouse." })
export class StockType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The warehouse's code." })
  warehouse!: string;

  @Field(() => Int, { description: "Pieces in the warehouse." })
  onHand!: number;

  @Field(() => Int, { description: "Of them, those that purchase orders wait for." })
  reserved!: number;

  @Field(() => Int, { description: "Of them, those that can still be reserved; never below zero." })
  available!: number;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

@ObjectType("StockMovement", { description: "One change of a stock, kept as it was written." })
export class StockMovementType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => StockMovementKind, { description: "Why it changed." })
  kind!: StockMovementKind;

  @Field(() => Int, { description: "By how many pieces what is on hand changed." })
  onHandChange!: number;

  @Field(() => Int, { description: "By how many pieces what is reserved changed." })
  reservedChange!: number;

  @Field(() => String, { nullable: true, description: "Of an adjustment: why." })
  reason!: string | null;

  @Field(() => DateTime, { description: "When." })
  createdAt!: Date;
}

export const StockMovementConnection = connectionType("StockMovement", StockMovementType);
