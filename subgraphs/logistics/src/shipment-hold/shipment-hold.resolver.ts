import { isId } from "@baiyun/kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { UserType } from "../user/user.type";
import type { ShipmentHold } from "./shipment-hold.entity";
import { ShipmentHoldType } from "./shipment-hold.type";

@Resolver(() => ShipmentHoldType)
export class ShipmentHoldResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who held it. Null for a rule of ours, and where it is not known.",
  })
  heldBy(@Root() { heldBy }: ShipmentHold): UserType | null {
    return userOf(heldBy);
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who released its order. Null for a rule of ours, while it lasts, and where a cancellation ended it.",
  })
  releasedBy(@Root() { releasedBy }: ShipmentHold): UserType | null {
    return userOf(releasedBy);
  }
}

const userOf = (actor: string | null): UserType | null => (actor !== null && isId(actor) ? { id: actor } : null);
