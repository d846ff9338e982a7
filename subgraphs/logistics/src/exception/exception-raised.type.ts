import { Field, ID, ObjectType } from "type-graphql";
import { ExceptionKind } from "./exception.entity";
import { ShipmentExceptionType } from "./exception.type";

@ObjectType("ExceptionRaised", { description: "That somebody has to look at a shipment." })
export class ExceptionRaisedType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => ExceptionKind, { description: "What it is about." })
  kind!: ExceptionKind;

  @Field(() => ShipmentExceptionType, { nullable: true, description: "The exception as it stands by now." })
  exception!: ShipmentExceptionType | null;
}
