import { connectionType, DateTime, Money } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { FeeReason } from "../fee/fee-reason";
import { CustomsState, FundsState, SagaWait, StockState } from "./saga-state";
import { SagaStep } from "./saga-step";
import { DeadlineAct } from "./saga-wait";

registerEnumType(SagaStep, {
  name: "SagaStep",
  description: "The furthest that the work on an order is known to have come.",
  valuesConfig: {
    SUBMITTED: { description: "Pricing is asked for a quote." },
    QUOTED: { description: "A quote is offered." },
    FUNDING: { description: "Finance is asked to hold what it costs." },
    FUNDED: { description: "Its money is held." },
    ALLOCATING: { description: "Suppliers are asked for its goods." },
    ALLOCATED: { description: "Its goods are there." },
    ACCEPTED: { description: "Logistics is asked to ship it." },
    LABELLED: { description: "Its parcel has a label." },
    RECEIVED: { description: "Its parcel is in our warehouse." },
    BAGGED: { description: "Its parcel can no longer be stopped." },
    PARTLY_DEPARTED: { description: "The first of its parcels left, and not all of them." },
    DEPARTED: { description: "Its parcel left the country; of several, the last one." },
    DELIVERED: { description: "Its parcel is delivered." },
    CAPTURED: { description: "It is paid." },
    CLOSED: { description: "Nothing more happens to it by itself." },
    RETURNING: { description: "Its parcel is on its way back." },
    RETURNED: { description: "Its parcel came back." },
    DESTROYED: { description: "Its parcel is destroyed: the order is closed." },
    WITHDRAWN: { description: "The order is a draft again." },
    CANCELLED: { description: "The order is cancelled." },
  },
});
registerEnumType(SagaWait, {
  name: "SagaWait",
  description: "What an order waits for.",
  valuesConfig: {
    QUOTE: { description: "Pricing's quote." },
    ACCEPTANCE: {
      description: "Its customer's acceptance of the quote; once that has ended, an edit and another submission.",
    },
    HOLD: { description: "Finance's answer." },
    FUNDS: { description: "Its customer's money." },
    STOCK: { description: "Suppliers' answer." },
    SUPPLIERS: { description: "The acceptance of purchase orders." },
    RESTOCK: { description: "Goods that are out of stock." },
    LABEL: { description: "Logistics' label." },
    PARCEL: { description: "The parcel, at our warehouse." },
    CUSTOMS: { description: "Customs, or a decision on goods that they took." },
    FUNDS_UNDER_WAY: { description: "Its customer's money, of an order that is shipped already." },
    DELIVERY: { description: "The parcel's delivery." },
    CAPTURE: { description: "Finance's word that it is paid." },
    RETURN_WINDOW: { description: "The end of the time after which it is closed." },
    RETURN: { description: "The parcel, back with its sender." },
    CANCELLATION: { description: "Logistics' word whether its parcel could be taken out." },
    RELEASE: { description: "Somebody who ends its hold." },
  },
});
registerEnumType(FundsState, {
  name: "FundsState",
  description: "What becomes of an order's money.",
  valuesConfig: {
    NONE: { description: "Never asked for." },
    ASKED: { description: "Finance is asked, and has yet to answer." },
    HELD: { description: "Finance holds it." },
    DENIED: { description: "Finance could not hold it, or no longer." },
    SKIPPED: { description: "Our staff let the order go on without." },
    DUE: { description: "Delivered: finance is asked to capture it." },
    CAPTURED: { description: "Paid." },
    RELEASED: { description: "Given back, but for a fee if there is one." },
  },
});
registerEnumType(StockState, {
  name: "StockState",
  description: "What becomes of an order's goods.",
  valuesConfig: {
    NONE: { description: "Never asked for." },
    ASKED: { description: "Suppliers are asked, and have yet to answer." },
    RESERVED: { description: "Reserved; suppliers have yet to accept." },
    ALLOCATED: { description: "There, or the customer's own." },
    UNAVAILABLE: { description: "Out of stock." },
    SKIPPED: { description: "Our staff let the order go on without." },
    RELEASED: { description: "Given back." },
  },
});
registerEnumType(CustomsState, {
  name: "OrderCustomsState",
  description: "What keeps an order's goods with customs.",
  valuesConfig: {
    HELD: { description: "Customs hold them, for documents or to examine them." },
    REJECTED: { description: "A declaration has to be corrected." },
    SEIZED: { description: "Customs took them for good." },
  },
});
registerEnumType(DeadlineAct, {
  name: "SagaDeadlineAct",
  description: "What happens by itself when a deadline is over.",
  valuesConfig: {
    ASK_AGAIN: { description: "What is waited for is asked for again." },
    CANCEL: { description: "The order is cancelled, and its money and goods are given back." },
    CLOSE: { description: "The order is closed." },
    STAFF: { description: "Nothing: our staff are to look into it." },
  },
});
registerEnumType(FeeReason, {
  name: "OrderFeeReason",
  description: "What an order that does not reach its consignee costs its customer for.",
  valuesConfig: {
    LABEL_VOIDED: { description: "Cancelled when it had a label." },
    INTERCEPTED: { description: "Cancelled when its parcel was in our warehouse." },
    RETURNED: { description: "Its parcel came back." },
    DESTROYED: { description: "Its parcel could not be handed over, and was destroyed as somebody decided." },
  },
});

@ObjectType("OrderSaga", {
  description:
    "Where an order stands with the domains that work on it: what it waits for, since when, and what comes next.",
})
export class OrderSagaType {
  @Field(() => ID, { description: "Its order's." })
  id!: string;

  @Field(() => SagaStep, { description: "How far it has come." })
  step!: SagaStep;

  @Field(() => SagaWait, { nullable: true, description: "Null when it waits for nothing." })
  waitingFor!: SagaWait | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it waits." })
  waitingSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until when it waits. Null for no limit." })
  deadline!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Until when its quote can be accepted; past, it waits in vain until it is edited and submitted again. Null where there is none.",
  })
  quoteExpiresAt!: Date | null;

  @Field(() => Int, { description: "How often what it waits for was asked for." })
  asked!: number;

  @Field(() => Int, { description: "How often a quote was asked for, in all its life." })
  attempts!: number;

  @Field(() => FundsState, { description: "How far its money is." })
  funds!: FundsState;

  @Field(() => Int, { description: "How often finance was asked, in all its life." })
  fundingAttempts!: number;

  @Field(() => Money, { nullable: true, description: "What finance was asked to hold last." })
  fundsAsked!: Money | null;

  @Field(() => Money, { nullable: true, description: "What finance holds." })
  fundsHeld!: Money | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether all of duty and tax is known; where it is not, what is known is held under DDP. Null until it is quoted.",
  })
  dutyComplete!: boolean | null;

  @Field(() => Money, {
    nullable: true,
    description: "Of what finance was asked to hold, duty and fees at the border. Null where they are not known apart.",
  })
  customsDuty!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "Of what finance was asked to hold, import tax. Null where it is not known apart.",
  })
  importTax!: Money | null;

  @Field(() => CustomsState, {
    nullable: true,
    description: "What keeps its goods with customs. Null where nothing is known to.",
  })
  customs!: CustomsState | null;

  @Field(() => Boolean, { description: "Accepted before money was held for orders: it goes on without." })
  isOnAccount!: boolean;

  @Field(() => StockState, { description: "How far its goods are." })
  stock!: StockState;

  @Field(() => Int, { description: "How often suppliers were asked, in all its life." })
  allocationAttempts!: number;

  @Field(() => FeeReason, { nullable: true, description: "What a fee was due for." })
  feeReason!: FeeReason | null;

  @Field(() => Money, {
    nullable: true,
    description: "What was charged for that. Null beside a reason: none is listed for the currency.",
  })
  fee!: Money | null;

  @Field(() => DateTime, { description: "When it moved last." })
  updatedAt!: Date;
}

@ObjectType("OrderSagaStep", { description: "One thing that was done for an order. What is kept here stays as it is." })
export class OrderSagaStepType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => SagaStep, { description: "How far it had come afterwards." })
  step!: SagaStep;

  @Field(() => SagaWait, { nullable: true, description: "What it waited for afterwards." })
  waitingFor!: SagaWait | null;

  @Field(() => String, { description: "What was done, for people." })
  deed!: string;

  @Field(() => String, { nullable: true, description: "Why, as who did it says." })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The type of the event that made it so; null for an act of a person, or of time.",
  })
  eventType!: string | null;

  @Field(() => DateTime, { description: "When." })
  doneAt!: Date;
}

export const OrderSagaConnection = connectionType("OrderSaga", OrderSagaType);
export const OrderSagaStepConnection = connectionType("OrderSagaStep", OrderSagaStepType);
