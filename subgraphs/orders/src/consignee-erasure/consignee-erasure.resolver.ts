import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { EraseConsigneeInput } from "./consignee-erasure.input";
import { EraseConsigneeResult } from "./consignee-erasure.result";
import type { ConsigneeErasureService } from "./consignee-erasure.service";

@Resolver()
export class ConsigneeErasureResolver {
  constructor(private readonly services: { consigneeErasures: ConsigneeErasureService }) {}

  @Mutation(() => EraseConsigneeResult, {
    nullable: true,
    description:
      "Takes out whom an order went to, for good, once it was delivered, returned or cancelled: here, and wherever else it is kept. It is audited. For admin.",
  })
  @Access("role:admin")
  eraseConsignee(
    @Arg("input", () => EraseConsigneeInput, { description: "Whose, and why." }) input: EraseConsigneeInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EraseConsigneeResult> {
    return this.services.consigneeErasures.erase(viewer, input);
  }
}
