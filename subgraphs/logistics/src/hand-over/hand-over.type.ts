import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("HandOver", { description: "Parcels that a last-mile carrier took from us together." })
@Directive('@key(fields: "id")')
export class HandOverType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Who took them." })
  carrier!: string;

  @Field(() => DateTime, { description: "When." })
  handedOverAt!: Date;

  @Field(() => String, { description: "How far the place's clocks were from UTC, such as `+01:00`." })
  offset!: string;
}

export const HandOverConnection = connectionType("HandOver", HandOverType);

@ObjectType("ShipmentHandOver", { description: "Who brings a shipment to its door." })
export class ShipmentHandOverType {
  @Field(() => String, { description: "The carrier." })
  carrier!: string;

  @Field(() => String, { nullable: true, description: "The carrier's own number; null where it is not known." })
  number!: string | null;

  @Field(() => DateTime, { description: "When the carrier took it." })
  handedOverAt!: Date;
}
