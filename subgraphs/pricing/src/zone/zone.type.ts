import { Field, ID, ObjectType } from "type-graphql";
import { SurchargeAreaType } from "../surcharge/surcharge.type";

@ObjectType("Zone", { description: "Destinations that share a price." })
export class ZoneType {
  @Field(() => ID, { description: "Its own." })
  id!: string;

  @Field(() => String, { description: "Its short name, which lanes are of, such as EU-1; it stays." })
  code!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => [SurchargeAreaType], {
    description:
      "Where it is at the instant that was asked about; none before it begins. An address is in the zone whose area matches the most of its postal code.",
  })
  areas!: SurchargeAreaType[];

  @Field(() => Date, { nullable: true, description: "Since when it is there; null where it is nowhere." })
  validFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no change is published, or it is nowhere." })
  validTo!: Date | null;
}
