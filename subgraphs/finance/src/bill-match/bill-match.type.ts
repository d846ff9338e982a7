import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { BillVerdict } from "./bill-match.entity";

registerEnumType(BillVerdict, {
  name: "BillVerdict",
  description: "How a line of a carrier's bill stands to what we know of its parcel.",
  valuesConfig: {
    MATCHED: {
      description:
        "The billed weight is what our scales make billable, and the price what was booked, where it is known of this carrier and in the bill's currency; each within its tolerance.",
    },
    OVER: { description: "More weight is billed than that." },
    UNDER: { description: "Less weight is billed than that." },
    UNMEASURED: { description: "The parcel is ours, and was on no scales of ours: there is nothing to compare with." },
    UNKNOWN_PARCEL: { description: "No parcel of ours has this number." },
    DUPLICATE: { description: "The carrier billed the same for the same number before." },
    PRICE_OVER: {
      description:
        "With what was billed for its shipment before, it comes to more than the carrier was chosen at, for the weight that our scales found.",
    },
    FURTHER_CHARGE: {
      description: "More is billed for a parcel that was billed before, and nobody knows what was agreed for it.",
    },
  },
});

@ObjectType("BillMatch", {
  description: "What a line of a carrier's bill was held against, and what came of it. For our finance and admin.",
})
export class BillMatchType {
  @Field(() => ID, { description: "The line's." })
  id!: string;

  @Field(() => BillVerdict, { description: "How it stands." })
  verdict!: BillVerdict;

  @Field(() => Int, {
    nullable: true,
    description:
      "Which of its shipment's parcels the number is of, from 1; null where the shipment has one, and of an unknown parcel.",
  })
  parcelNumber!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "What is billable of the parcel's newest measurements, in grams: by their service's rule where it is known, their mass otherwise; null where they were not measured.",
  })
  expectedWeightG!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Grams billed less grams expected; null where either is not known.",
  })
  differenceG!: number | null;

  @Field(() => Boolean, { description: "Whether our finance have still to decide about it." })
  isOpen!: boolean;

  @Field(() => String, { nullable: true, description: "Why it was taken as it is, or what came of its dispute." })
  settledReason!: string | null;

  @Field(() => DateTime, { description: "When it was held against what was known then." })
  judgedAt!: Date;
}

export const BillMatchConnection = connectionType("BillMatch", BillMatchType);
