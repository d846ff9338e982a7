import { Field, ID, ObjectType } from "type-graphql";
import { PurchaseOrderType } from "./purchase-order.type";
import { PurchaseOrderStatus } from "./purchase-order-status";

@ObjectType("PurchaseOrderUpdate", { description: "That a purchase order has just been issued, or moved on." })
export class PurchaseOrderUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, within seven days." })
  id!: string;

  @Field(() => PurchaseOrderStatus, { description: "What it became; it may have moved on since." })
  status!: PurchaseOrderStatus;

  @Field(() => PurchaseOrderType, { nullable: true, description: "As it stands now." })
  purchaseOrder!: PurchaseOrderType | null;
}
