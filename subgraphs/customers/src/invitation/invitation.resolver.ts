import { Access, type Context, OnceAnOperation } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { AcceptInvitationInput, InviteMemberInput } from "./invitation.input";
import { AcceptInvitationResult, InviteMemberResult } from "./invitation.result";
import type { InvitationService } from "./invitation.service";

@Resolver()
export class InvitationResolver {
  constructor(private readonly services: { invitations: InvitationService }) {}

  @Mutation(() => InviteMemberResult, {
    description:
      "Adds a person to the viewer's own tenant, and mails them how to accept; whom it was mailed to before gets another. For admins of customers, and our own.",
  })
  @Access("role:customer_admin", "role:admin")
  inviteMember(
    @Arg("input", () => InviteMemberInput, { description: "Whom to invite." }) input: InviteMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof InviteMemberResult> {
    return this.services.invitations.invite(viewer, input);
  }

  @OnceAnOperation()
  @Mutation(() => AcceptInvitationResult, {
    description:
      "An invited person chooses a password, and what they are called; once in an operation. For anyone who has the token.",
  })
  @Access("anyone")
  acceptInvitation(
    @Arg("input", () => AcceptInvitationInput, { description: "The token, the password and the name." })
    input: AcceptInvitationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptInvitationResult> {
    return this.services.invitations.accept(input, viewer.address);
  }
}
