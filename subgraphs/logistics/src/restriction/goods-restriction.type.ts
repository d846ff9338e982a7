import { CountryCode, connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { RestrictionVerdict } from "./restriction";

registerEnumType(RestrictionVerdict, {
  name: "RestrictionVerdict",
  description: "What a destination says of goods.",
  valuesConfig: {
    PROHIBITED: { description: "They may not go there." },
    PERMIT: { description: "They may with a permit, whose number is declared." },
    INFO: { description: "They may; something should be known of it." },
  },
});

@ObjectType("GoodsRestriction", { description: "What a destination says of goods, for as long as it does." })
export class GoodsRestrictionType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => String, { description: "The beginning of the commodity codes that it is about: 2 to 10 digits." })
  hsPrefix!: string;

  @Field(() => CountryCode, { description: "Whereto." })
  country!: string;

  @Field(() => RestrictionVerdict, { description: "What is said of them." })
  verdict!: RestrictionVerdict;

  @Field(() => String, { description: "Why, and where that is said, for people." })
  note!: string;

  @Field(() => DateTime, { description: "When it begins to hold." })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it no longer holds; null while no end is known." })
  validTo!: Date | null;

  @Field(() => Int, { description: "Counts its changes." })
  version!: number;

  @Field(() => DateTime, { description: "When it was written down." })
  createdAt!: Date;
}

export const GoodsRestrictionConnection = connectionType("GoodsRestriction", GoodsRestrictionType);
