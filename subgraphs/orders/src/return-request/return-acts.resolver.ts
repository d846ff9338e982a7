import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CLOSES_RETURNS, HOLDS_ORDERS, PLACES_ORDERS, RECEIVES_RETURNS } from "../access";
import type { RequestReturnService } from "./request-return.service";
import {
  ApproveReturnInput,
  CloseReturnInput,
  MarkReturnInTransitInput,
  ReceiveReturnInput,
  RefuseReturnInput,
  RequestReturnInput,
} from "./return-request.input";
import {
  ApproveReturnResult,
  CloseReturnResult,
  MarkReturnInTransitResult,
  ReceiveReturnResult,
  RefuseReturnResult,
  RequestReturnResult,
} from "./return-request.result";
import type { ReturnRequestService } from "./return-request.service";

@Resolver()
export class ReturnActsResolver {
  constructor(private readonly services: { requests: RequestReturnService; returns: ReturnRequestService }) {}

  @Mutation(() => RequestReturnResult, {
    description: "Asks to send goods of an order back, from when it is shipped until some time after its delivery.",
  })
  @Access(...PLACES_ORDERS)
  requestReturn(
    @Arg("input", () => RequestReturnInput, { description: "What is done." }) input: RequestReturnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RequestReturnResult> {
    return this.services.requests.request(viewer, input);
  }

  @Mutation(() => ApproveReturnResult, {
    description: "Lets a customer send goods back. For our operations and support.",
  })
  @Access(...HOLDS_ORDERS)
  approveReturn(
    @Arg("input", () => ApproveReturnInput, { description: "What is done." }) input: ApproveReturnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveReturnResult> {
    return this.services.returns.approve(viewer, input);
  }

  @Mutation(() => RefuseReturnResult, {
    description: "Says that goods are not taken back, and why. For our operations and support.",
  })
  @Access(...HOLDS_ORDERS)
  refuseReturn(
    @Arg("input", () => RefuseReturnInput, { description: "What is done." }) input: RefuseReturnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RefuseReturnResult> {
    return this.services.returns.refuse(viewer, input);
  }

  @Mutation(() => MarkReturnInTransitResult, {
    description: "Says that goods are on their way back.",
  })
  @Access(...PLACES_ORDERS)
  markReturnInTransit(
    @Arg("input", () => MarkReturnInTransitInput, { description: "What is done." }) input: MarkReturnInTransitInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof MarkReturnInTransitResult> {
    return this.services.returns.send(viewer, input);
  }

  @Mutation(() => ReceiveReturnResult, {
    description: "Counts goods that came back, by their condition. For our operations.",
  })
  @Access(...RECEIVES_RETURNS)
  receiveReturn(
    @Arg("input", () => ReceiveReturnInput, { description: "What is done." }) input: ReceiveReturnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReceiveReturnResult> {
    return this.services.returns.receive(viewer, input);
  }

  @Mutation(() => CloseReturnResult, {
    description: "Ends a return, and says what finance gives back for it. For our support, finance and admin.",
  })
  @Access(...CLOSES_RETURNS)
  closeReturn(
    @Arg("input", () => CloseReturnInput, { description: "What is done." }) input: CloseReturnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseReturnResult> {
    return this.services.returns.close(viewer, input);
  }
}
