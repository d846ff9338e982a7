import { DateTime } from "@baiyun/kit";
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CarrierCode } from "../carrier/carrier-port";
import { CarrierAccountMode } from "./carrier-account.entity";

registerEnumType(CarrierCode, {
  name: "CarrierCode",
  description: "A carrier whose interface we speak.",
  valuesConfig: {
    HOUSE: { description: "None: we number and label a parcel ourselves." },
    YUNEXPRESS: { description: "YunExpress, by either of its interfaces." },
    FOUR_PX: { description: "4PX." },
    YANWEN: { description: "Yanwen." },
  },
});
registerEnumType(CarrierAccountMode, {
  name: "CarrierAccountMode",
  description: "Whether a carrier itself is asked.",
  valuesConfig: {
    SANDBOX: { description: "Our sandbox answers: nothing is carried." },
    LIVE: { description: "The carrier answers." },
    HOUSE: { description: "Nobody is asked: of our own account alone, which is always there." },
  },
});

@ObjectType({ description: "How an account has fared. What nobody has asked is unknown." })
export class CarrierAccountHealth {
  @Field(() => DateTime, {
    nullable: true,
    description: "When the carrier last did what it was asked; null: never yet.",
  })
  lastSuccessAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When a call last came to nothing; null: never yet." })
  lastFailureAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was wrong then." })
  lastFailure!: string | null;

  @Field(() => Int, { description: "Calls in the last 24 hours." })
  calls!: number;

  @Field(() => Int, { description: "Those of them that failed, or of which nobody knows what came." })
  failures!: number;

  @Field(() => Float, { nullable: true, description: "The share of them, 0 to 1; null where there were none." })
  errorRate!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Calls that the carrier still takes today, in UTC; null while nobody has said how many it takes.",
  })
  remainingToday!: number | null;
}

@ObjectType("CarrierAccount", {
  description: "By which credentials of ours a carrier is asked. They are shown to nobody.",
})
@Directive('@key(fields: "id")')
export class CarrierAccountType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our own short name of it." })
  code!: string;

  @Field(() => CarrierCode, { description: "Whose account it is." })
  carrier!: CarrierCode;

  @Field(() => CarrierAccountMode, { description: "Whether the carrier itself is asked." })
  mode!: CarrierAccountMode;

  @Field(() => String, { nullable: true, description: "Where it is reached; null in the sandbox." })
  baseUrl!: string | null;

  @Field(() => [String], { description: "What of credentials is set; never what they are." })
  credentialFields!: string[];

  @Field(() => Int, { nullable: true, description: "Calls a day that the carrier takes; null while nobody has said." })
  dailyCalls!: number | null;

  @Field(() => Int, { description: "Goes up with each change; state it when you change the account." })
  version!: number;
}
