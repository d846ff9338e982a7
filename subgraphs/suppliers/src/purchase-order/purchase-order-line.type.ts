import { Access, DateTime, Money } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { SEES_COST, SEES_SUPPLIERS } from "../access";

@ObjectType("ClosedShort", { description: "That so many pieces of a line were promised and will not be sent." })
export class ClosedShortType {
  @Field(() => Int, { description: "How many." })
  pieces!: number;

  @Field(() => DateTime, { description: "When that was said." })
  closedAt!: Date;

  @Field(() => String, { nullable: true, description: "Why. For the supplier itself and our staff." })
  @Access(...SEES_SUPPLIERS)
  reason!: string | null;
}

@ObjectType("PurchaseOrderLine", { description: "What is bought of one SKU, out of one warehouse." })
export class PurchaseOrderLineType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The SKU in the order's line." })
  customerSku!: string;

  @Field(() => String, { description: "The supplier's own name of it, when it was bought." })
  sku!: string;

  @Field(() => String, { description: "What it is." })
  description!: string;

  @Field(() => String, { description: "The code of the warehouse that it is reserved in." })
  fromWarehouse!: string;

  @Field(() => Int, { description: "Pieces that were asked for." })
  quantity!: number;

  @Field(() => Int, {
    description:
      "Of them, those that the supplier is to send: it declined the others or closed them short, or the order ended.",
  })
  wanted!: number;

  @Field(() => ClosedShortType, {
    nullable: true,
    description: "What of it was promised and will not be sent. Null while the line is open, and where all was sent.",
  })
  closedShort!: ClosedShortType | null;

  @Field(() => Int, { description: "Pieces that were sent." })
  dispatched!: number;

  @Field(() => Int, { nullable: true, description: "Good pieces that were counted; null until then." })
  received!: number | null;

  @Field(() => Int, { nullable: true, description: "Damaged pieces that were counted; null until then." })
  damaged!: number | null;

  @Field(() => Int, { nullable: true, description: "Good pieces too few; null until they are counted." })
  short!: number | null;

  @Field(() => Int, { nullable: true, description: "Good pieces too many; null until they are counted." })
  over!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "What one piece cost when it was bought. For the supplier itself, finance, pricing and admin.",
  })
  @Access(...SEES_COST)
  unitCost!: Money | null;
}
