import { Access, isId } from "@baiyun/kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_HOLDS } from "../access";
import { UserType } from "../user/user.type";
import type { OrderChange } from "./order-change.entity";
import { OrderChangeType } from "./order-change.type";

@Resolver(() => OrderChangeType)
export class OrderChangeResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who did it. Null for a rule of ours. For our operations, support and admin.",
  })
  @Access(...SEES_HOLDS)
  changedBy(@Root() { changedBy }: OrderChange): UserType | null {
    return isId(changedBy) ? { id: changedBy } : null;
  }
}
