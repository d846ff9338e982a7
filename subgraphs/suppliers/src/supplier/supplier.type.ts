import { Currency, connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SupplierStatus } from "./supplier-status";

registerEnumType(SupplierStatus, {
  name: "SupplierStatus",
  description: "Where a supplier stands with us.",
  valuesConfig: {
    ONBOARDING: { description: "Registered; nothing is bought from it yet." },
    ACTIVE: { description: "Goods are bought from it." },
    SUSPENDED: { description: "Nothing new is bought from it until it is reinstated." },
    CLOSED: { description: "Left for good." },
  },
});

@ObjectType("SupplierContact", { description: "Whom to write to at a supplier." })
export class SupplierContactType {
  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { description: "Where its first user is invited." })
  email!: string;

  @Field(() => String, { nullable: true, description: "Null when none was given." })
  phone!: string | null;
}

@ObjectType("Supplier", { description: "Whom goods are bought from for customers; a tenant of the same id." })
@Directive('@key(fields: "id")')
export class SupplierType {
  @Field(() => ID, { description: "Its id, and its tenant's." })
  id!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => SupplierStatus, { description: "Where it stands with us." })
  status!: SupplierStatus;

  @Field(() => String, { nullable: true, description: "Why it was suspended or closed; null otherwise." })
  statusReason!: string | null;

  @Field(() => Currency, { description: "What its SKUs cost in, and what it is paid in." })
  currency!: string;

  @Field(() => Boolean, { description: "Whether it sends parcels to consignees itself." })
  dropShips!: boolean;

  @Field(() => Int, { description: "Rises with every change; an edit names the version it was made from." })
  version!: number;

  @Field(() => DateTime, { description: "When it was registered." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const SupplierConnection = connectionType("Supplier", SupplierType);
