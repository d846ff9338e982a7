import { Access, CountryCode, MAX_PARCELS, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEES_CUSTOMS_VALUES } from "../access";
import { Battery, HsVersion } from "../order/order-content";

registerEnumType(Battery, {
  name: "Battery",
  description: "Packing instruction of lithium-ion batteries in an article.",
  valuesConfig: {
    NONE: { description: "There are none." },
    PI965: { description: "Batteries alone, such as power banks." },
    PI966: { description: "Packed with equipment." },
    PI967: { description: "Contained in equipment." },
  },
});
registerEnumType(HsVersion, { name: "HsVersion", description: "Edition of the Harmonized System." });

@ObjectType("LineInParcel", { description: "How many pieces of a line are in a parcel." })
export class LineInParcelType {
  @Field(() => Int, { description: "The parcel's number among its order's, from 1." })
  number!: number;

  @Field(() => Int, { description: "Pieces." })
  quantity!: number;
}

@ObjectType("OrderLine", { description: "One article of an order, as declared to customs." })
@Directive('@key(fields: "id")')
export class OrderLineType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The customer's own name of it." })
  sku!: string;

  @Field(() => String, { description: "What it is, in words that customs accepts." })
  description!: string;

  @Field(() => Int, { description: "How many pieces." })
  quantity!: number;

  @Field(() => Money, {
    nullable: true,
    description: "Value of one piece. Null for who neither owns, declares nor books it.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  unitValue!: Money | null;

  @Field(() => String, { description: "First six digits of its Harmonized System code." })
  hs6!: string;

  @Field(() => HsVersion, { description: "The edition that its HS code is of." })
  hsVersion!: HsVersion;

  @Field(() => CountryCode, { description: "Where it was made: ISO 3166-1 alpha-2, such as CN." })
  originCountry!: string;

  @Field(() => String, { nullable: true, description: "What it is made of; null where that was not said." })
  material!: string | null;

  @Field(() => Battery, { description: "How its batteries are packed." })
  battery!: Battery;

  @Field(() => [LineInParcelType], {
    nullable: true,
    description: "In which parcels all its pieces are. Null where nobody said.",
  })
  @Directive(`@listSize(assumedSize: ${MAX_PARCELS})`)
  inParcels!: LineInParcelType[] | null;
}
