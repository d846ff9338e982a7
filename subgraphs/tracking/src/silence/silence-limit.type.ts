import { CountryCode, DateTime, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SilenceStage } from "./silence-limit.entity";

registerEnumType(SilenceStage, {
  name: "SilenceStage",
  description: "How far a parcel has come that nothing is heard of.",
  valuesConfig: {
    BEFORE_FIRST_SCAN: { description: "It is labelled, and no carrier has scanned it." },
    UNDER_WAY: { description: "A carrier has it, customs included." },
    AT_THE_DOOR: { description: "It waits to be fetched, is out for delivery, or was not handed over." },
    EXCEPTION: { description: "Something is wrong with it, or it goes back." },
  },
});

@ObjectType("SilenceLimit", { description: "After how many days without a scan a parcel is suspected to be lost." })
export class SilenceLimitType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => SilenceStage, { description: "How far the parcel has come." })
  stage!: SilenceStage;

  @Field(() => String, {
    nullable: true,
    description: "Of this carrier's parcels, as YUNEXPRESS; null for any carrier's.",
  })
  carrier!: string | null;

  @Field(() => CountryCode, { nullable: true, description: "To this country; null for any." })
  destinationCountry!: string | null;

  @Field(() => Int, { description: "Days since its last scan reached us, or since it was labelled." })
  days!: number;

  @Field(() => DateTime, { description: "From then on, until a later one of the same stage, carrier and country." })
  validFrom!: Date;
}

@ObjectType({ description: "From then on it holds." })
export class StateSilenceLimitSuccess {
  @Field(() => SilenceLimitType, { description: "What was stated." })
  limit: SilenceLimitType;

  constructor(limit: SilenceLimitType) {
    this.limit = limit;
  }
}

@ObjectType({ implements: UserError, description: "Other days were stated from this instant on." })
export class SilenceLimitStated extends UserError {
  override message = "A limit was stated from this instant on before. State a change from a later one.";
}

export const StateSilenceLimitResult = createUnionType({
  name: "StateSilenceLimitResult",
  description: "What came of it.",
  types: () => [StateSilenceLimitSuccess, SilenceLimitStated, InvalidInput, IdempotencyKeyReused] as const,
});
