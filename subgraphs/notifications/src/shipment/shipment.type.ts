import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Shipment")
@Directive('@key(fields: "id", resolvable: false)')
export class ShipmentType {
  @Field(() => ID)
  id!: string;
}
