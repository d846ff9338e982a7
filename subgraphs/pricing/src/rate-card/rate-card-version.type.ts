import { connectionType } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { RateCardVersionStatus } from "./rate-card-version.entity";

registerEnumType(RateCardVersionStatus, {
  name: "RateCardVersionStatus",
  description: "Only a draft can change; what was published is only ever superseded or retired.",
  valuesConfig: {
    DRAFT: { description: "It prices nothing, and can be changed." },
    PUBLISHED: { description: "It prices parcels within its window." },
    RETIRED: { description: "It was withdrawn." },
    SUPERSEDED: { description: "Newer prices took over all of its lanes." },
  },
});

@ObjectType("RateCardVersion", { description: "The prices of a card over a window of time." })
@Directive('@key(fields: "id")')
export class RateCardVersionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => RateCardVersionStatus, { description: "Where it is in its life." })
  status!: RateCardVersionStatus;

  @Field(() => Date, { description: "From when on it holds." })
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo!: Date | null;

  @Field(() => Int, { description: "Goes up with each change; state it when you write the draft anew." })
  version!: number;

  rateCardId!: string;
}

export const RateCardVersionConnection = connectionType("RateCardVersion", RateCardVersionType);
