import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { PurchaseOrder } from "./purchase-order.entity";
import { PurchaseOrderType } from "./purchase-order.type";
import { PurchaseOrderStatus } from "./purchase-order-status";

@ObjectType()
export class PurchaseOrderSuccess {
  @Field(() => PurchaseOrderType, { description: "As it stands after the act." })
  purchaseOrder: PurchaseOrder;

  constructor(purchaseOrder: PurchaseOrder) {
    this.purchaseOrder = purchaseOrder;
  }
}

@ObjectType({ description: "The supplier has promised it, or a part of it." })
export class AcceptPurchaseOrderSuccess extends PurchaseOrderSuccess {}
@ObjectType({ description: "The supplier will not supply it; alternatives are tried." })
export class RejectPurchaseOrderSuccess extends PurchaseOrderSuccess {}
@ObjectType({ description: "It is on its way, or a part of it." })
export class DispatchPurchaseOrderSuccess extends PurchaseOrderSuccess {}
@ObjectType({ description: "It is counted; a claim is open for each line that came short." })
export class ReceivePurchaseOrderSuccess extends PurchaseOrderSuccess {}

@ObjectType({ implements: UserError, description: "No purchase order that you may see has this id." })
export class PurchaseOrderNotFound extends UserError {
  override message = "There is no such purchase order.";
}

@ObjectType({ implements: UserError, description: "The purchase order's status does not allow this." })
export class IllegalPurchaseOrderState extends UserError {
  @Field(() => PurchaseOrderStatus, { description: "Where it stands." })
  current: PurchaseOrderStatus;

  constructor(current: PurchaseOrderStatus) {
    super();
    this.message = `A purchase order that is ${current} does not allow this.`;
    this.current = current;
  }
}

export const refusals = () =>
  [PurchaseOrderNotFound, IllegalPurchaseOrderState, InvalidInput, IdempotencyKeyReused] as const;

export const AcceptPurchaseOrderResult = createUnionType({
  name: "AcceptPurchaseOrderResult",
  description: "What came of accepting a purchase order.",
  types: () => [AcceptPurchaseOrderSuccess, ...refusals()] as const,
});

export const RejectPurchaseOrderResult = createUnionType({
  name: "RejectPurchaseOrderResult",
  description: "What came of rejecting a purchase order.",
  types: () => [RejectPurchaseOrderSuccess, ...refusals()] as const,
});

export const DispatchPurchaseOrderResult = createUnionType({
  name: "DispatchPurchaseOrderResult",
  description: "What came of dispatching a purchase order.",
  types: () => [DispatchPurchaseOrderSuccess, ...refusals()] as const,
});

export const ReceivePurchaseOrderResult = createUnionType({
  name: "ReceivePurchaseOrderResult",
  description: "What came of counting a purchase order.",
  types: () => [ReceivePurchaseOrderSuccess, ...refusals()] as const,
});
