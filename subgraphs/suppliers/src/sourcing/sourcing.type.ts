import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Sourcing", { description: "That a customer's SKU is supplied by a supplier's." })
export class SourcingType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The SKU in the lines of the customer's orders." })
  customerSku!: string;

  @Field(() => Int, { description: "Of a SKU's alternatives the lowest is tried first." })
  priority!: number;

  @Field(() => DateTime, { nullable: true, description: "Null while it holds." })
  endedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was stated." })
  createdAt!: Date;
}

export const SourcingConnection = connectionType("Sourcing", SourcingType);
