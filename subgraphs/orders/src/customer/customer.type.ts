import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { CustomerStatus } from "./customer-account.entity";

// As the customers domain declares it, word for word: composition compares the two.
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

@ObjectType("Customer")
@Directive('@key(fields: "id")')
export class CustomerType {
  @Field(() => ID)
  id!: string;
}
