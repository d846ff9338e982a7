import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { type Asn, AsnStatus } from "./asn.entity";
import { AsnType } from "./asn.type";

@ObjectType()
class AsnSuccess {
  @Field(() => AsnType, { description: "As it stands after the act." })
  asn: Asn;

  constructor(asn: Asn) {
    this.asn = asn;
  }
}

@ObjectType({ description: "The warehouse knows what comes." })
export class AnnounceAsnSuccess extends AsnSuccess {}
@ObjectType({ description: "The goods are in the warehouse; count each purchase order of it." })
export class MarkAsnArrivedSuccess extends AsnSuccess {}
@ObjectType({ description: "Its purchase orders can be announced anew." })
export class CancelAsnSuccess extends AsnSuccess {}

@ObjectType({ implements: UserError, description: "No notice that you may see has this id." })
export class AsnNotFound extends UserError {
  override message = "There is no such advance shipping notice.";
}

@ObjectType({ implements: UserError, description: "The notice's status does not allow this." })
export class IllegalAsnState extends UserError {
  @Field(() => AsnStatus, { description: "Where it stands." })
  current: AsnStatus;

  constructor(current: AsnStatus) {
    super();
    this.message = `A notice that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "A purchase order cannot be announced, or not with the others." })
export class PurchaseOrderNotAnnounceable extends UserError {
  @Field(() => ID, { description: "Which purchase order." })
  purchaseOrderId: string;

  constructor(purchaseOrderId: string, because: string) {
    super();
    this.message = because;
    this.purchaseOrderId = purchaseOrderId;
  }
}

export const AnnounceAsnResult = createUnionType({
  name: "AnnounceAsnResult",
  description: "What came of announcing goods.",
  types: () => [AnnounceAsnSuccess, PurchaseOrderNotAnnounceable, InvalidInput, IdempotencyKeyReused] as const,
});

export const MarkAsnArrivedResult = createUnionType({
  name: "MarkAsnArrivedResult",
  description: "What came of saying that goods have come.",
  types: () => [MarkAsnArrivedSuccess, AsnNotFound, IllegalAsnState, InvalidInput, IdempotencyKeyReused] as const,
});

export const CancelAsnResult = createUnionType({
  name: "CancelAsnResult",
  description: "What came of cancelling a notice.",
  types: () => [CancelAsnSuccess, AsnNotFound, IllegalAsnState, InvalidInput, IdempotencyKeyReused] as const,
});
