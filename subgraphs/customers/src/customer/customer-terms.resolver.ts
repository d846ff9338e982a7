import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ChangeCustomerTermsResult, SetCustomerTierResult } from "./customer.result";
import { ChangeCustomerTermsInput, SetCustomerTierInput } from "./customer-terms.input";
import type { CustomerTermsService } from "./customer-terms.service";

@Resolver()
export class CustomerTermsResolver {
  constructor(private readonly services: { terms: CustomerTermsService }) {}

  @Mutation(() => SetCustomerTierResult, {
    nullable: true,
    description: "Moves a customer to another tier, for a reason that is audited. For pricing and admin.",
  })
  @Access("role:pricing", "role:admin")
  setCustomerTier(
    @Arg("input", () => SetCustomerTierInput, { description: "Whom, where to, and why." }) input: SetCustomerTierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetCustomerTierResult> {
    return this.services.terms.setTier(viewer, input);
  }

  @Mutation(() => ChangeCustomerTermsResult, {
    nullable: true,
    description:
      "Changes what holds where an order says nothing else: currency and incoterm. For the customer's admin, pricing and admin.",
  })
  @Access("role:customer_admin", "role:pricing", "role:admin")
  changeCustomerTerms(
    @Arg("input", () => ChangeCustomerTermsInput, { description: "Whose, and what." }) input: ChangeCustomerTermsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChangeCustomerTermsResult> {
    return this.services.terms.changeTerms(viewer, input);
  }
}
