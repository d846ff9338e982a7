import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ACTS_FOR_SUPPLIER, RECEIVES } from "../access";
import type { AnswerPurchaseOrderService } from "./answer-purchase-order.service";
import type { CloseLineService } from "./close-line.service";
import type { DeliverPurchaseOrderService } from "./deliver-purchase-order.service";
import {
  AcceptPurchaseOrderInput,
  DispatchPurchaseOrderInput,
  ReceivePurchaseOrderInput,
  RejectPurchaseOrderInput,
} from "./purchase-order.input";
import {
  AcceptPurchaseOrderResult,
  DispatchPurchaseOrderResult,
  ReceivePurchaseOrderResult,
  RejectPurchaseOrderResult,
} from "./purchase-order.result";
import { ClosePurchaseOrderLineShortInput, ReopenPurchaseOrderLineInput } from "./purchase-order-line.input";
import { ClosePurchaseOrderLineShortResult, ReopenPurchaseOrderLineResult } from "./purchase-order-line.result";

interface Services {
  answers: AnswerPurchaseOrderService;
  deliveries: DeliverPurchaseOrderService;
  closings: CloseLineService;
}

@Resolver()
export class PurchaseOrderActsResolver {
  constructor(private readonly services: Services) {}

  @Mutation(() => AcceptPurchaseOrderResult, {
    description: "Promises the goods, whole or in part; the rest is bought elsewhere. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  acceptPurchaseOrder(
    @Arg("input", () => AcceptPurchaseOrderInput, { description: "What is promised." }) input: AcceptPurchaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptPurchaseOrderResult> {
    return this.services.answers.accept(viewer, input);
  }

  @Mutation(() => RejectPurchaseOrderResult, {
    description: "Declines a purchase order; alternatives are tried. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  rejectPurchaseOrder(
    @Arg("input", () => RejectPurchaseOrderInput, { description: "What is declined." }) input: RejectPurchaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectPurchaseOrderResult> {
    return this.services.answers.reject(viewer, input);
  }

  @Mutation(() => DispatchPurchaseOrderResult, {
    description: "Says what was sent: all that is left, or some of it. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  dispatchPurchaseOrder(
    @Arg("input", () => DispatchPurchaseOrderInput, { description: "What was sent." })
    input: DispatchPurchaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DispatchPurchaseOrderResult> {
    return this.services.deliveries.dispatch(viewer, input);
  }

  @Mutation(() => ClosePurchaseOrderLineShortResult, {
    description:
      "Says that what is unsent of a line will not be sent; nothing is claimed for it. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  closePurchaseOrderLineShort(
    @Arg("input", () => ClosePurchaseOrderLineShortInput, { description: "Which line, and why." })
    input: ClosePurchaseOrderLineShortInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ClosePurchaseOrderLineShortResult> {
    return this.services.closings.closeShort(viewer, input);
  }

  @Mutation(() => ReopenPurchaseOrderLineResult, {
    description:
      "Promises again what was closed short of a line, until the purchase order is counted. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  reopenPurchaseOrderLine(
    @Arg("input", () => ReopenPurchaseOrderLineInput, { description: "Which line." })
    input: ReopenPurchaseOrderLineInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReopenPurchaseOrderLineResult> {
    return this.services.closings.reopen(viewer, input);
  }

  @Mutation(() => ReceivePurchaseOrderResult, {
    description: "Writes down what was counted of the goods; what came short is claimed. For operations.",
  })
  @Access(...RECEIVES)
  receivePurchaseOrder(
    @Arg("input", () => ReceivePurchaseOrderInput, { description: "What was counted." })
    input: ReceivePurchaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReceivePurchaseOrderResult> {
    return this.services.deliveries.receive(viewer, input);
  }
}
