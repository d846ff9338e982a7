import { UserError } from "@baiyun/kit";
import { ObjectType } from "type-graphql";

@ObjectType({ implements: UserError, description: "No shipment of yours has this number." })
export class ShipmentNotFound extends UserError {
  override message = "No shipment has this number.";
}
