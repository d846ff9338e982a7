import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Shipment")
@Directive('@key(fields: "id")')
export class ShipmentType {
  @Field(() => ID)
  id!: string;
}
