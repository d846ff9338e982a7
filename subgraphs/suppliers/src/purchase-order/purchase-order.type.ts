import { Access, CountryCode, Currency, connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEES_SUPPLIERS } from "../access";
import { PurchaseOrderStatus } from "./purchase-order-status";

registerEnumType(PurchaseOrderStatus, {
  name: "PurchaseOrderStatus",
  description: "Where a purchase order stands.",
  valuesConfig: {
    ISSUED: { description: "The goods are reserved; the supplier has yet to answer." },
    ACCEPTED: { description: "The supplier has promised the goods." },
    PARTIAL: { description: "Some of the goods are on their way." },
    DISPATCHED: { description: "All of the goods are on their way." },
    RECEIVED: { description: "The goods were counted." },
    SETTLED: { description: "What is owed for it is settled with the supplier." },
    REJECTED: { description: "The supplier would not supply it." },
    EXPIRED: { description: "The supplier did not answer in time." },
    CANCELLED: { description: "Its order ended before anything was sent." },
  },
});

@ObjectType("ShipToAddress", { description: "Whom a drop-shipping supplier sends a parcel to." })
export class ShipToAddressType {
  @Field(() => String, { description: "The person's or company's name." })
  name!: string;

  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else the address needs." })
  line2?: string | null | undefined;

  @Field(() => String, { description: "City." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region?: string | null | undefined;

  @Field(() => String, { description: "As its country writes it; empty where there is none." })
  postalCode!: string;

  @Field(() => CountryCode, { description: "Country." })
  country!: string;

  @Field(() => String, { nullable: true, description: "As it is dialled from anywhere." })
  phone?: string | null | undefined;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email?: string | null | undefined;
}

@ObjectType("ShipTo", { description: "Where the goods of a purchase order go." })
export class ShipToType {
  @Field(() => String, {
    nullable: true,
    description: "The code of our warehouse. Null where the supplier sends them to the consignee itself.",
  })
  warehouse!: string | null;

  @Field(() => ShipToAddressType, {
    nullable: true,
    description: "Where the supplier sends them to the consignee itself; null elsewhere, and for who may not know.",
  })
  consignee!: ShipToAddressType | null;
}

@ObjectType("PurchaseOrder", { description: "What is bought from one supplier for one customer's order." })
@Directive('@key(fields: "id")')
export class PurchaseOrderType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our name for it, for people." })
  reference!: string;

  @Field(() => PurchaseOrderStatus, { description: "Where it stands." })
  status!: PurchaseOrderStatus;

  @Field(() => Currency, { description: "What it is paid in." })
  currency!: string;

  @Field(() => DateTime, { description: "By when the supplier is to answer." })
  acceptBy!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was accepted or rejected, or expired." })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the supplier rejected it. For the supplier and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  rejectionReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: "By when the supplier promised to send it all." })
  dispatchBy!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When all of it was sent." })
  dispatchedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was counted." })
  receivedAt!: Date | null;

  @Field(() => Int, { description: "Rises with every change." })
  version!: number;

  @Field(() => DateTime, { description: "When it was issued." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const PurchaseOrderConnection = connectionType("PurchaseOrder", PurchaseOrderType);
