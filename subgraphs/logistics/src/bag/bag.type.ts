import { CountryCode, connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { WeightBasis } from "./bag.entity";
import { BagStatus } from "./bag-status";
import { BagRefusal } from "./fit-for-bag";

registerEnumType(BagStatus, {
  name: "BagStatus",
  description: "Where a bag stands.",
  valuesConfig: {
    OPEN: { description: "Parcels are put in." },
    CLOSED: { description: "It is sealed, and waits to leave or go on." },
    DISPATCHED: { description: "It left with its consignment." },
    ARRIVED: { description: "Its consignment arrived." },
    BROKEN_DOWN: { description: "Its parcels were taken out at the gateway." },
  },
});
registerEnumType(WeightBasis, {
  name: "BagWeightBasis",
  description: "By what the parcels of a bag were weighed.",
  valuesConfig: {
    MEASURED: { description: "Each by our scales." },
    MIXED: { description: "Some by our scales; of the others, what their orders say." },
    DECLARED: { description: "Of each, what its order says." },
  },
});
registerEnumType(BagRefusal, {
  name: "BagRefusal",
  description: "Why a parcel may not be in a bag.",
  valuesConfig: {
    HELD: { description: "It is held." },
    CANCELLED: { description: "It is cancelled." },
    INTERCEPTED: { description: "Somebody asked to take it out." },
    NOT_RECEIVED: { description: "It did not come in yet, or is already further." },
    ELSEWHERE: { description: "It came in at another warehouse." },
    LABELS_VOID: { description: "It has no label that a carrier takes." },
    DANGEROUS_GOODS: { description: "Batteries are in it, or it is not known; the bag is not for dangerous goods." },
    OTHER_DESTINATION: { description: "It goes to another country than the bag." },
  },
});

@ObjectType({ description: "What is in a bag." })
export class BagContent {
  @Field(() => Int, { description: "How many parcels." })
  parcelCount!: number;

  @Field(() => Int, { description: "Grams, without the bag itself." })
  weightG!: number;

  @Field(() => WeightBasis, { nullable: true, description: "By what they were weighed; null for an empty bag." })
  weightBasis!: WeightBasis | null;
}

@ObjectType("Bag", { description: "Parcels that go to one gateway together, under one seal." })
@Directive('@key(fields: "id")')
export class BagType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What is written on it." })
  number!: string;

  @Field(() => String, { description: "Where it is broken down, as UN/LOCODE." })
  gateway!: string;

  @Field(() => CountryCode, { nullable: true, description: "Where its parcels go; null for any country." })
  destinationCountry!: string | null;

  @Field(() => Boolean, { description: "Whether dangerous goods may be in it." })
  dangerousGoods!: boolean;

  @Field(() => BagStatus, { description: "Where it stands." })
  status!: BagStatus;

  @Field(() => String, { nullable: true, description: "The number of its seal; null until it is closed." })
  sealNumber!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was closed; null before." })
  closedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was opened." })
  createdAt!: Date;
}

export const BagConnection = connectionType("Bag", BagType);

@ObjectType("BagParcel", { description: "That a parcel is in a bag, or was." })
export class BagParcelType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateTime, { description: "When it was put in." })
  addedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was taken out; null while it is in." })
  removedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was taken out." })
  removedBecause!: string | null;
}

export const BagParcelConnection = connectionType("BagParcel", BagParcelType);
