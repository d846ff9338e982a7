import { demand } from "@baiyun/kit";
import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import { HOLDS_ORDERS, PLACES_ORDERS } from "../access";
import type { Context } from "../context";
import type { DraftOrderService } from "./draft-order.service";
import {
  CancelOrderInput,
  CreateOrderInput,
  EditOrderInput,
  HoldOrderInput,
  ReleaseOrderInput,
  SubmitOrderInput,
} from "./order.input";
import {
  CancelOrderResult,
  CreateOrderResult,
  EditOrderResult,
  HoldOrderResult,
  ReleaseOrderResult,
  SubmitOrderResult,
} from "./order.result";
import type { OrderService } from "./order.service";

@Resolver()
export class OrderActsResolver {
  constructor(
    private readonly drafts: DraftOrderService,
    private readonly orders: OrderService,
  ) {}

  @Mutation(() => CreateOrderResult, { description: "Writes down a new order as a draft." })
  @Directive("@authenticated")
  createOrder(
    @Arg("input", () => CreateOrderInput) input: CreateOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateOrderResult> {
    demand(viewer, ...PLACES_ORDERS);
    return this.drafts.create(viewer, input);
  }

  @Mutation(() => EditOrderResult, {
    description: "Changes an order that is not funded yet and returns it to DRAFT; a quote that it had is void.",
  })
  @Directive("@authenticated")
  editOrder(
    @Arg("input", () => EditOrderInput) input: EditOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EditOrderResult> {
    demand(viewer, ...PLACES_ORDERS);
    return this.drafts.edit(viewer, input);
  }

  @Mutation(() => SubmitOrderResult, { description: "Asks for a quote of a draft." })
  @Directive("@authenticated")
  submitOrder(
    @Arg("input", () => SubmitOrderInput) input: SubmitOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SubmitOrderResult> {
    demand(viewer, ...PLACES_ORDERS);
    return this.orders.submit(viewer, input);
  }

  @Mutation(() => CancelOrderResult, {
    description: "Cancels an order at once, or asks the warehouse to when it is labelled; too late once bagged.",
  })
  @Directive("@authenticated")
  cancelOrder(
    @Arg("input", () => CancelOrderInput) input: CancelOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelOrderResult> {
    demand(viewer, ...PLACES_ORDERS);
    return this.orders.cancel(viewer, input);
  }

  @Mutation(() => HoldOrderResult, { description: "Stops an order that has not been shipped, for our staff." })
  @Directive("@authenticated")
  holdOrder(
    @Arg("input", () => HoldOrderInput) input: HoldOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof HoldOrderResult> {
    demand(viewer, ...HOLDS_ORDERS);
    return this.orders.hold(viewer, input);
  }

  @Mutation(() => ReleaseOrderResult, {
    description: "Returns a held order to where it was, for our staff; held anew if its customer may still not ship.",
  })
  @Directive("@authenticated")
  releaseOrder(
    @Arg("input", () => ReleaseOrderInput) input: ReleaseOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReleaseOrderResult> {
    demand(viewer, ...HOLDS_ORDERS);
    return this.orders.release(viewer, input);
  }
}
