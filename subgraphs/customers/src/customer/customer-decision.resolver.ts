import { type Context, isId } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { User } from "../user/user.entity";
import { UserType } from "../user/user.type";
import type { CustomerDecision } from "./customer-decision.entity";
import { CustomerDecisionType } from "./customer-decision.type";

@Resolver(() => CustomerDecisionType)
export class CustomerDecisionResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who decided; null when they are no more." })
  decidedBy(@Root() { decidedBy }: CustomerDecision, @Ctx() { rows }: Context): Promise<UserType | null> | null {
    return isId(decidedBy) ? rows.one(User, decidedBy) : null;
  }
}
