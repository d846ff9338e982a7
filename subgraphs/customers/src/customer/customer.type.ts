import { Contract, Currency, connectionType } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CustomerStatus, CustomerTier, Incoterm } from "./customer.entity";

registerEnumType(CustomerStatus, {
  name: "CustomerStatus",
  description: "Where a customer stands with us.",
  valuesConfig: {
    PENDING_KYC: { description: "Registered; we have yet to learn who they are." },
    ACTIVE: { description: "May ship." },
    SUSPENDED: { description: "May neither ship nor sign in until reinstated." },
    CLOSED: { description: "Left for good." },
  },
});
registerEnumType(CustomerTier, {
  name: "CustomerTier",
  description: "The terms a customer ships on.",
  valuesConfig: {
    STANDARD: { description: "As everybody begins." },
    PLUS: { description: "Better terms for steady volume." },
    ENTERPRISE: { description: "Terms of their own." },
  },
});
registerEnumType(Incoterm, {
  name: "Incoterm",
  description: "Who pays duties and taxes at the destination: the consignee under DAP, the sender under DDP.",
  valuesConfig: { DAP: { description: "The consignee pays them." }, DDP: { description: "The sender pays them." } },
});

@ObjectType("Customer", { description: "A company that ships with us." })
@Directive('@key(fields: "id")')
export class CustomerType {
  @Contract("partner")
  @Field(() => ID, { description: "Its tenant's: a tenant is one customer at most." })
  id!: string;

  @Contract("partner")
  @Field(() => String, { description: "What people call the customer by, such as `BY100001`." })
  code!: string;

  @Contract("partner")
  @Field(() => String, { description: "What the company is called." })
  name!: string;

  @Field(() => CustomerTier, { description: "The terms it ships on." })
  tier!: CustomerTier;

  @Field(() => Currency, { description: "What the customer is quoted and billed in unless an order says otherwise." })
  defaultCurrency!: string;

  @Field(() => Incoterm, { description: "Who pays duties and taxes unless an order says otherwise." })
  incoterm!: Incoterm;

  @Field(() => CustomerStatus, { description: "Where the customer stands with us." })
  status!: CustomerStatus;

  @Field(() => String, { nullable: true, description: "Why the customer is suspended; null unless it is." })
  suspensionReason!: string | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date, { description: "When the customer registered." })
  createdAt!: Date;
}

export const CustomerConnection = connectionType("Customer", CustomerType);
