import { HoldsFor } from "@baiyun/kit";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { CarrierKnownBy } from "./stated-carrier.entity";

registerEnumType(CarrierKnownBy, {
  name: "CarrierKnownBy",
  description: "How it is known whose number a parcel's is.",
  valuesConfig: {
    NUMBER_FORM: {
      description: "Nobody said so: the form of the number is that of one carrier, which proves nothing.",
    },
    PUBLIC_READER: { description: "A reader of the public page, who knew its number and its destination, said so." },
    REPORTED: { description: "Those who tell us of the parcel name the carrier." },
    BOOKED: { description: "We booked it with the carrier, or handed it over." },
    CUSTOMER: { description: "Whose parcel it is said so." },
    STAFF: { description: "Our staff said so." },
  },
});

@HoldsFor("as around it")
@ObjectType("FollowedNumber", { description: "A number under which a parcel is followed, and whose it is." })
export class FollowedNumberType {
  @Field(() => String, { description: "Ours, or the one of the last mile." })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "By code or name, such as `ROYAL-MAIL`; null where nobody said so and the number's form does not tell.",
  })
  carrier!: string | null;

  @Field(() => CarrierKnownBy, { nullable: true, description: "How that is known; null where no carrier is." })
  knownBy!: CarrierKnownBy | null;

  @Field(() => [String], {
    description:
      "Carriers whose numbers have this form; several where it is ambiguous, none where it is nobody's we know.",
  })
  @Directive("@listSize(assumedSize: 3)")
  candidates!: string[];
}
