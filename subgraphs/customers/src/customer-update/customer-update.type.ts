import { Field, ID, ObjectType } from "type-graphql";
import { CustomerStatus } from "../customer/customer.entity";
import { CustomerType } from "../customer/customer.type";

@ObjectType("CustomerStatusUpdate", { description: "That a customer may ship from now on, or no longer." })
export class CustomerStatusUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => CustomerStatus, { description: "Where the customer stood before." })
  from!: CustomerStatus;

  @Field(() => CustomerStatus, { description: "Where it stood then; `customer` tells where it stands now." })
  to!: CustomerStatus;

  @Field(() => Date, { description: "When." })
  changedAt!: Date;

  @Field(() => CustomerType, { nullable: true, description: "The customer, as it is now." })
  customer!: CustomerType | null;
}
