import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { HOLDS_ORDERS, PLACES_ORDERS } from "../access";
import type { DraftOrderService } from "./draft-order.service";
import { CreateOrderInput } from "./order.input";
import {
  CancelOrderResult,
  CreateOrderResult,
  EditOrderResult,
  HoldOrderResult,
  ReleaseOrderResult,
  SubmitOrderResult,
} from "./order.result";
import type { OrderService } from "./order.service";
import {
  CancelOrderInput,
  EditOrderInput,
  HoldOrderInput,
  ReleaseOrderInput,
  SubmitOrderInput,
} from "./order-acts.input";

@Resolver()
export class OrderActsResolver {
  constructor(private readonly services: { drafts: DraftOrderService; orders: OrderService }) {}

  @Mutation(() => CreateOrderResult, { description: "Writes down a new order as a draft." })
  @Access(...PLACES_ORDERS)
  createOrder(
    @Arg("input", () => CreateOrderInput, { description: "What is ordered." }) input: CreateOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateOrderResult> {
    return this.services.drafts.create(viewer, input);
  }

  @Mutation(() => EditOrderResult, {
    description: "Changes an order that is not funded yet and returns it to DRAFT; a quote that it had is void.",
  })
  @Access(...PLACES_ORDERS)
  editOrder(
    @Arg("input", () => EditOrderInput, { description: "Which, and what is changed." }) input: EditOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EditOrderResult> {
    return this.services.drafts.edit(viewer, input);
  }

  @Mutation(() => SubmitOrderResult, { description: "Asks for a quote of a draft." })
  @Access(...PLACES_ORDERS)
  submitOrder(
    @Arg("input", () => SubmitOrderInput, { description: "Which, and its key." }) input: SubmitOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SubmitOrderResult> {
    return this.services.orders.submit(viewer, input);
  }

  @Mutation(() => CancelOrderResult, {
    description: "Cancels an order at once, or asks the warehouse to when it is labelled; too late once bagged.",
  })
  @Access(...PLACES_ORDERS)
  cancelOrder(
    @Arg("input", () => CancelOrderInput, { description: "Which, and why." }) input: CancelOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelOrderResult> {
    return this.services.orders.cancel(viewer, input);
  }

  @Mutation(() => HoldOrderResult, { description: "Stops an order that has not been shipped, for our staff." })
  @Access(...HOLDS_ORDERS)
  holdOrder(
    @Arg("input", () => HoldOrderInput, { description: "Which, and why." }) input: HoldOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof HoldOrderResult> {
    return this.services.orders.hold(viewer, input);
  }

  @Mutation(() => ReleaseOrderResult, {
    description: "Returns a held order to where it was, for our staff; held anew if its customer may still not ship.",
  })
  @Access(...HOLDS_ORDERS)
  releaseOrder(
    @Arg("input", () => ReleaseOrderInput, { description: "Which, and its key." }) input: ReleaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReleaseOrderResult> {
    return this.services.orders.release(viewer, input);
  }
}
