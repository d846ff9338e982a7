import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { LIMITS_SPENDING } from "../access";
import { SetMemberSpendCapInput } from "./spend-cap.input";
import { SetMemberSpendCapResult } from "./spend-cap.result";
import type { SpendCapService } from "./spend-cap.service";

@Resolver()
export class SpendCapResolver {
  constructor(private readonly services: { spendCaps: SpendCapService }) {}

  @Mutation(() => SetMemberSpendCapResult, {
    description:
      "Caps what one order of a member may cost. For the customer's administrators and our finance. An order above it waits with OVER_SPEND_CAP.",
  })
  @Access(...LIMITS_SPENDING)
  setMemberSpendCap(
    @Arg("input", () => SetMemberSpendCapInput, { description: "What is asked for, and its key." })
    input: SetMemberSpendCapInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetMemberSpendCapResult> {
    return this.services.spendCaps.set(viewer, input);
  }
}
