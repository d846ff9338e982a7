import { Access, CountryCode, connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ShipmentStatus } from "./shipment-status";

registerEnumType(ShipmentStatus, {
  name: "ShipmentStatus",
  description: "Where a shipment stands on its way from our warehouse to its consignee.",
  valuesConfig: {
    ARRIVED: { description: "It is in its destination's country." },
    AWAITING_INBOUND: { description: "It has a label, and our warehouse waits for it." },
    BAGGED: { description: "It is in a sealed bag, and can be called off no more." },
    CANCELLED: { description: "It is not shipped." },
    CREATED: { description: "It has no label yet." },
    DELIVERED: { description: "Its consignee has it." },
    DELIVERY_FAILED: { description: "It could not be delivered; somebody decides what becomes of it." },
    DEPARTED: { description: "It left its origin's country." },
    DESTROYED: { description: "It is no more." },
    EXPORT_CLEARED: { description: "Customs let it out of its origin's country." },
    HANDED_OVER: { description: "The carrier of its last mile has it." },
    IMPORT_CLEARED: { description: "Customs let it into its destination's country." },
    IMPORT_HELD: { description: "Customs of its destination hold it." },
    LABELLED: { description: "Its parcel has a label." },
    LOST: { description: "Nobody knows where it is." },
    ON_HOLD: { description: "Nothing is done with it until it is released." },
    OUT_FOR_DELIVERY: { description: "It is on its way to the door." },
    RECEIVED: { description: "Our warehouse has it." },
    RETURNED: { description: "It came back." },
    RETURNING: { description: "It is on its way back." },
  },
});

@ObjectType({ description: "Who receives a shipment." })
export class ShipmentConsignee {
  @Field(() => String, { description: "The person's or company's." })
  name!: string;

  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds the door; null for nothing." })
  line2?: string | null | undefined;

  @Field(() => String, { description: "The town." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province; null where there is none." })
  region?: string | null | undefined;

  @Field(() => String, { description: "Empty where the country has none." })
  postalCode!: string;

  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
  country!: string;

  @Field(() => String, { nullable: true, description: "Null where none was given." })
  phone?: string | null | undefined;

  @Field(() => String, { nullable: true, description: "Null where none was given." })
  email?: string | null | undefined;
}

@ObjectType("Shipment", { description: "What leaves for one consignee, in one parcel or several." })
@Directive('@key(fields: "id")')
export class ShipmentType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  /** Shareable because tracking, which follows the parcel under it, has it at hand with each update. */
  @Field(() => String, {
    description:
      "In the carrier's form, such as YT and 16 digits or a UPU S10 number; while no carrier has it, ours: BY- and 32 digits. Of several parcels it is the first's.",
  })
  @Directive("@shareable")
  trackingNumber!: string;

  @Field(() => String, { description: "Code of the carrier, such as YUNEXPRESS; UNASSIGNED while none has it." })
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

  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
  destinationCountry!: string;

  @Field(() => ShipmentConsignee, { nullable: true, description: "Personal data: null for who need not know." })
  @Access("role:customer_admin", "role:customer_member", "role:ops", "role:broker")
  consignee!: ShipmentConsignee | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt!: Date;
}

export const ShipmentConnection = connectionType("Shipment", ShipmentType);
