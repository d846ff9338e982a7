import { CountryCode, connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("DeniedParty", { description: "Whom nothing is sent to, as our staff keep it." })
export class DeniedPartyType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => String, { description: "As its list has it." })
  name!: string;

  @Field(() => [String], { description: "Its other names." })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: "In one line; null where none is known." })
  address!: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Of the address; null where it is not known." })
  country!: string | null;

  @Field(() => String, { description: "Whose list it is from." })
  source!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when nothing is held against it; null while something is.",
  })
  retiredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why nothing is." })
  retiredBecause!: string | null;

  @Field(() => Int, { description: "Counts its changes." })
  version!: number;

  @Field(() => DateTime, { description: "When it was written down." })
  createdAt!: Date;
}

export const DeniedPartyConnection = connectionType("DeniedParty", DeniedPartyType);
