import { DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CarrierManifestState } from "./carrier-manifest.entity";

registerEnumType(CarrierManifestState, {
  name: "CarrierManifestState",
  description: "Whether a carrier knows what it is to fetch.",
  valuesConfig: {
    ASKED: { description: "Not yet, as far as is known: it is told, or told again." },
    TAKEN: { description: "It does." },
    FAILED: { description: "It refused it, or was told in vain for long: a person decides." },
    ON_PAPER: { description: "It is told of none: the printed list goes along." },
  },
});

@ObjectType("CarrierManifest", {
  description: "What of a sealed bag goes by one carrier, and is to be fetched by it; and whether it knows.",
})
export class CarrierManifestType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => CarrierManifestState, { description: "Whether the carrier knows." })
  state!: CarrierManifestState;

  @Field(() => String, { description: "The code of the warehouse where it is fetched." })
  warehouseCode!: string;

  @Field(() => DateTime, { description: "From when on." })
  readyAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when, by the warehouse's pickups; null where it has not said when these are.",
  })
  readyUntil!: Date | null;

  @Field(() => Int, { description: "Of all its parcels, in grams." })
  weightG!: number;

  @Field(() => String, { nullable: true, description: "The carrier's own number of it; null where it says none." })
  takenAs!: string | null;

  @Field(() => String, { nullable: true, description: "What was wrong the last time; null where nothing was." })
  message!: string | null;
}
