import { isId } from "@baiyun/kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { UserType } from "../user/user.type";
import type { OrderHold } from "./order-hold.entity";
import { OrderHoldType } from "./order-hold.type";

@Resolver(() => OrderHoldType)
export class OrderHoldResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who held it. Null for a rule of ours, and where it is not known.",
  })
  heldBy(@Root() { heldBy }: OrderHold): UserType | null {
    return userOf(heldBy);
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who released the order, or cancelled it. Null for a rule of ours, and while it lasts.",
  })
  releasedBy(@Root() { releasedBy }: OrderHold): UserType | null {
    return userOf(releasedBy);
  }
}

const userOf = (actor: string | null): UserType | null => (actor !== null && isId(actor) ? { id: actor } : null);
