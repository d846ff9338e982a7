import { Access, connectionType, DateTime, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { SEES_COST } from "../access";

@ObjectType("SupplierSku", { description: "One article that a supplier sells." })
@Directive('@key(fields: "id")')
export class SupplierSkuType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The supplier's own name of it." })
  sku!: string;

  @Field(() => String, { description: "What it is." })
  description!: string;

  @Field(() => Money, {
    nullable: true,
    description: "What one piece costs us now. For the supplier itself, finance, pricing and admin.",
  })
  @Access(...SEES_COST)
  cost!: Money | null;

  @Field(() => Int, { description: "Days from accepting a purchase order to dispatching it." })
  leadTimeDays!: number;

  @Field(() => Boolean, { description: "Whether it can be bought." })
  isActive!: boolean;

  @Field(() => Int, { description: "Rises with every change; an edit names the version it was made from." })
  version!: number;

  @Field(() => DateTime, { description: "When it was added." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const SupplierSkuConnection = connectionType("SupplierSku", SupplierSkuType);
