import { connectionType } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "./role";

registerEnumType(Role, {
  name: "Role",
  description: "What a person may do; each tenant's people hold the roles of its kind.",
  valuesConfig: {
    CUSTOMER_ADMIN: { description: "Orders for a customer, and governs its people." },
    CUSTOMER_MEMBER: { description: "Orders for a customer." },
    SUPPLIER: { description: "Delivers for a supplier." },
    OPS: { description: "Our operations: customers, orders, shipments and labels." },
    BROKER: { description: "Our customs broker: declarations and customs values." },
    FINANCE: { description: "Our finance: ledger, invoices, cost and margin." },
    SUPPORT: { description: "Our support: reads, and helps." },
    PRICING: { description: "Our pricing: rate cards, cost and margin." },
    ADMIN: { description: "Governs our own people and configuration." },
  },
});

@ObjectType("Membership", { description: "A person's role in a tenant." })
export class MembershipType {
  @Field(() => ID, { description: "Names the membership when its role is changed." })
  id!: string;

  @Field(() => Role, { description: "What the person may do." })
  role!: Role;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date, { description: "Since when the person belongs to the tenant." })
  createdAt!: Date;
}

export const MembershipConnection = connectionType("Membership", MembershipType);
