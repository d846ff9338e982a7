import { CountryCode, Currency } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { OnTrouble } from "./carrier-route.entity";

registerEnumType(OnTrouble, {
  name: "CarrierTroublePolicy",
  description: "What becomes of a parcel whose carrier does not answer, or takes nothing for now.",
  valuesConfig: {
    NEXT: { description: "The next carrier is asked, once it is sure that this one has no parcel of it." },
    WAIT: { description: "It waits, and somebody has to look at it." },
  },
});

@ObjectType("CarrierRoute", { description: "That a service may be bought of a carrier: our policy is all of these." })
@Directive('@key(fields: "id")')
export class CarrierRouteType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The service, as it is sold." })
  serviceCode!: string;

  @Field(() => CountryCode, { nullable: true, description: "Whereto alone; null for anywhere." })
  country!: string | null;

  @Field(() => String, { description: "The carrier's own code of what is bought of it." })
  product!: string;

  @Field(() => Int, { description: "The lowest goes first; among equals the cheaper, then the faster." })
  rank!: number;

  @Field(() => Int, { nullable: true, description: "Grams that it takes at most; null where it takes any." })
  maxWeightG!: number | null;

  @Field(() => Boolean, { description: "Whether it takes goods with batteries." })
  takesBatteries!: boolean;

  @Field(() => Currency, { nullable: true, description: "Of what it costs us; null while nobody has said." })
  currency!: string | null;

  @Field(() => Int, { nullable: true, description: "Days that it takes, at least; null while nobody has said." })
  transitFromDays!: number | null;

  @Field(() => Int, { nullable: true, description: "Days that it takes, at most; null while nobody has said." })
  transitToDays!: number | null;

  @Field(() => OnTrouble, { description: "What becomes of a parcel while the carrier does not answer." })
  onTrouble!: OnTrouble;

  @Field(() => Int, { description: "How often a call is made before that." })
  tries!: number;

  @Field(() => Boolean, { description: "False while nothing is sent by it." })
  isOpen!: boolean;

  @Field(() => Int, { description: "Goes up with each change; state it when you change the route." })
  version!: number;
}
