import { Access, type Context, OnceAnOperation } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RegisterCustomerInput, RequestVerificationInput, VerifyEmailInput } from "./registration.input";
import { RegisterCustomerResult, RequestVerificationResult, VerifyEmailResult } from "./registration.result";
import type { RegistrationService } from "./registration.service";

@Resolver()
export class RegistrationResolver {
  constructor(private readonly services: { registrations: RegistrationService }) {}

  @OnceAnOperation()
  @Mutation(() => RegisterCustomerResult, {
    description:
      "Asks for an account for a company and its first admin, whose address a mail verifies; once in an operation. For anyone.",
  })
  @Access("anyone")
  registerCustomer(
    @Arg("input", () => RegisterCustomerInput, { description: "Who registers." }) input: RegisterCustomerInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RegisterCustomerResult> {
    return this.services.registrations.register(input, viewer.address);
  }

  @Mutation(() => VerifyEmailResult, {
    description:
      "Opens the account that was asked for, now that its address is verified. For anyone who has the token.",
  })
  @Access("anyone")
  verifyEmail(
    @Arg("input", () => VerifyEmailInput, { description: "The mailed token." }) input: VerifyEmailInput,
  ): Promise<typeof VerifyEmailResult> {
    return this.services.registrations.verify(input);
  }

  @Mutation(() => RequestVerificationResult, {
    description: "Mails another token in place of the last one to an address that waits to be verified. For anyone.",
  })
  @Access("anyone")
  requestVerification(
    @Arg("input", () => RequestVerificationInput, { description: "Which address." }) input: RequestVerificationInput,
  ): Promise<typeof RequestVerificationResult> {
    return this.services.registrations.requestVerification(input);
  }
}
