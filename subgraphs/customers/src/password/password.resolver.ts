import { Access, type Context, OnceAnOperation } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from "./password.input";
import { ChangePasswordResult, RequestPasswordResetResult, ResetPasswordResult } from "./password.result";
import type { PasswordService } from "./password.service";

@Resolver()
export class PasswordResolver {
  constructor(private readonly services: { passwords: PasswordService }) {}

  @OnceAnOperation()
  @Mutation(() => ChangePasswordResult, {
    nullable: true,
    description:
      "Gives the viewer another password, and ends the viewer's other sessions; once in an operation. For whoever signed in.",
  })
  @Access("signed-in")
  changePassword(
    @Arg("input", () => ChangePasswordInput, { description: "The old one, and the new one." })
    input: ChangePasswordInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChangePasswordResult> {
    return this.services.passwords.change(viewer, input);
  }

  @Mutation(() => RequestPasswordResetResult, {
    description: "Mails a token to choose another password with, where somebody has the address. For anyone.",
  })
  @Access("anyone")
  requestPasswordReset(
    @Arg("input", () => RequestPasswordResetInput, { description: "Which address." }) input: RequestPasswordResetInput,
  ): Promise<typeof RequestPasswordResetResult> {
    return this.services.passwords.requestReset(input);
  }

  @OnceAnOperation()
  @Mutation(() => ResetPasswordResult, {
    description:
      "Gives who was mailed the token another password, and ends all their sessions; once in an operation. For anyone who has it.",
  })
  @Access("anyone")
  resetPassword(
    @Arg("input", () => ResetPasswordInput, { description: "The token, and the password." }) input: ResetPasswordInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ResetPasswordResult> {
    return this.services.passwords.reset(input, viewer.address);
  }
}
