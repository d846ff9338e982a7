import { Money } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";
import { UserType } from "../user/user.type";

@ObjectType("MemberSpendCap", { description: "What one order of a member may cost at most, from one wallet." })
export class SpendCapType {
  @Field(() => UserType, { nullable: true, description: "The member." })
  user!: UserType | null;

  @Field(() => Money, { description: "The most that one order may cost." })
  perOrder!: Money;
}
