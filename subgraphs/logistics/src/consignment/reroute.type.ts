import { DateTime, IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { ConsignmentSuccess, IllegalMasterConsignmentState, MasterConsignmentNotFound } from "./consignment.result";

@ObjectType("LegNotTaken", { description: "A leg that was planned, and that a consignment did not take." })
export class LegNotTakenType {
  @Field(() => String, { description: "Where it would have begun, as UN/LOCODE." })
  from!: string;

  @Field(() => String, { description: "Where it would have ended, as UN/LOCODE." })
  to!: string;

  @Field(() => String, { description: "Who would have carried it." })
  carrier!: string;

  @Field(() => String, { description: "The flight or truck." })
  flight!: string;
}

@ObjectType("Reroute", { description: "That a consignment goes another way than was planned." })
export class RerouteType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => [LegNotTakenType], { description: "What it does not take, in order; none where legs were only added." })
  notTaken!: LegNotTakenType[];

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  reroutedAt!: Date;
}

@ObjectType({ description: "It goes the new way; bags in it are broken down where that ends." })
export class RerouteConsignmentSuccess extends ConsignmentSuccess {}

export const RerouteConsignmentResult = createUnionType({
  name: "RerouteConsignmentResult",
  description: "What came of it.",
  types: () =>
    [
      RerouteConsignmentSuccess,
      MasterConsignmentNotFound,
      IllegalMasterConsignmentState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
