import { UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { InsufficientStock } from "../stock/stock.result";
import { PurchaseOrderSuccess, refusals } from "./purchase-order.result";

@ObjectType({ description: "Nothing more of the line comes; its stock is free again." })
export class ClosePurchaseOrderLineShortSuccess extends PurchaseOrderSuccess {}
@ObjectType({ description: "The line's pieces are reserved again, and still to be sent." })
export class ReopenPurchaseOrderLineSuccess extends PurchaseOrderSuccess {}

@ObjectType({ implements: UserError, description: "The purchase order was changed since it was read." })
export class PurchaseOrderChanged extends UserError {
  override message = "The purchase order was changed since you read it.";

  @Field(() => Int, { description: "The purchase order's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "All of the line was sent, or it is closed short already." })
export class NothingLeftToSend extends UserError {
  override message = "Nothing of this line is left to be sent.";
}

@ObjectType({
  implements: UserError,
  description: "Nothing of the purchase order was sent, and nothing would be: then it is called off with its order.",
})
export class NothingWouldBeSent extends UserError {
  override message =
    "Nothing of this purchase order was sent, and nothing would be: ask our operations to call it off.";
}

@ObjectType({ implements: UserError, description: "The line is not closed short." })
export class LineNotClosedShort extends UserError {
  override message = "This line is not closed short.";
}

@ObjectType({
  implements: UserError,
  description:
    "Its order lacks fewer pieces than the line is short of: it ended, became smaller or has them from others.",
})
export class LineNotLacked extends UserError {
  @Field(() => Int, { description: "How many pieces the order lacks." })
  lacked: number;

  constructor(lacked: number) {
    super();
    this.message = `The order lacks ${lacked} pieces of this line now, fewer than were closed short.`;
    this.lacked = lacked;
  }
}

@ObjectType({
  implements: UserError,
  description: "Our warehouse expects what was sent: its notice is cancelled first.",
})
export class PurchaseOrderAnnounced extends UserError {
  @Field(() => String, { description: "The notice's reference." })
  asnReference: string;

  constructor(asnReference: string) {
    super();
    this.message = `It is announced by ${asnReference}: cancel that notice first, where it has not arrived.`;
    this.asnReference = asnReference;
  }
}

export const ClosePurchaseOrderLineShortResult = createUnionType({
  name: "ClosePurchaseOrderLineShortResult",
  description: "What came of closing a line short.",
  types: () =>
    [
      ...[ClosePurchaseOrderLineShortSuccess, PurchaseOrderChanged, NothingLeftToSend, NothingWouldBeSent],
      ...refusals(),
    ] as const,
});

export const ReopenPurchaseOrderLineResult = createUnionType({
  name: "ReopenPurchaseOrderLineResult",
  description: "What came of reopening a line.",
  types: () =>
    [
      ...[ReopenPurchaseOrderLineSuccess, PurchaseOrderChanged, LineNotClosedShort, LineNotLacked],
      ...[PurchaseOrderAnnounced, InsufficientStock],
      ...refusals(),
    ] as const,
});
