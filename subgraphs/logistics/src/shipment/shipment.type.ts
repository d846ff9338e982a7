import { Access, CountryCode, connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ShipmentStatus } from "./shipment-status";

registerEnumType(ShipmentStatus, {
  name: "ShipmentStatus",
  description: "Where a shipment stands on its way from our warehouse to its consignee.",
});

@ObjectType({ description: "Who receives a shipment." })
export class ShipmentConsignee {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  line1!: string;

  @Field(() => String, { nullable: true })
  line2?: string | null | undefined;

  @Field(() => String)
  city!: string;

  @Field(() => String, { nullable: true })
  region?: string | null | undefined;

  @Field(() => String)
  postalCode!: string;

  @Field(() => CountryCode)
  country!: string;

  @Field(() => String, { nullable: true })
  phone?: string | null | undefined;

  @Field(() => String, { nullable: true })
  email?: string | null | undefined;
}

@ObjectType("Shipment", { description: "What leaves for one consignee, in one parcel or several." })
@Directive('@key(fields: "id")')
export class ShipmentType {
  @Field(() => ID)
  id!: string;

  /** Shareable because tracking, which follows the parcel under it, has it at hand with each update. */
  @Field(() => String, {
    description: "In the carrier's form: YT and 16 digits, or a UPU S10 number. Of several parcels it is the first's.",
  })
  @Directive("@shareable")
  trackingNumber!: string;

  @Field(() => String, { description: "Code of the carrier, such as YUNEXPRESS." })
  carrier!: string;

  @Field(() => String, { description: "Code of the service it was sold as, such as YUN-STD." })
  serviceCode!: string;

  @Field(() => ShipmentStatus, { description: "Of several parcels where the last is, unless something befell one." })
  status!: ShipmentStatus;

  @Field(() => DateTime, { description: "When what the status says happened." })
  statusAt!: Date;

  @Field(() => Boolean, {
    description: "Whether our staff hold it: it is not labelled, weighed or sent on until they release its order.",
  })
  isHeld!: boolean;

  @Field(() => CountryCode)
  destinationCountry!: string;

  @Field(() => ShipmentConsignee, { nullable: true, description: "Personal data: null for who need not know." })
  @Access("role:customer_admin", "role:customer_member", "role:ops", "role:broker")
  consignee!: ShipmentConsignee | null;

  @Field(() => DateTime)
  createdAt!: Date;
}

export const ShipmentConnection = connectionType("Shipment", ShipmentType);
