import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import { LastMileType } from "../shipment/shipment.type";

@ObjectType({ description: "It takes the parcel to the door, whatever others report of its number." })
export class CorrectCarrierSuccess {
  @Field(() => LastMileType, { description: "Who takes it, and under which number." })
  lastMile: LastMileType;

  constructor(lastMile: LastMileType) {
    this.lastMile = lastMile;
  }
}

@ObjectType({ implements: UserError, description: "Nobody has said that another carrier takes it to the door." })
export class LastMileUnknown extends UserError {
  override message = "Nobody has said that another carrier takes this parcel to the door.";
}

export const CorrectCarrierResult = createUnionType({
  name: "CorrectCarrierResult",
  description: "What came of it.",
  types: () => [CorrectCarrierSuccess, TrackerNotFound, LastMileUnknown, InvalidInput, IdempotencyKeyReused] as const,
});
