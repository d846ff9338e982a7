import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { MembershipType } from "../membership/membership.type";
import { EmailTaken, WeakPassword } from "../user/user.result";
import { UserType } from "../user/user.type";

@ObjectType({ description: "The person belongs to the tenant, and signs in once they have accepted." })
export class InviteMemberSuccess {
  @Field(() => MembershipType, { description: "What the person will be allowed to do." })
  membership!: MembershipType;

  @Field(() => String, {
    description: "For the invited person alone; shown once. Repeating the invitation replaces it by another.",
  })
  invitationToken!: string;

  @Field(() => Date, { description: "Until when it can be accepted." })
  expiresAt!: Date;

  constructor(membership: MembershipType, invitationToken: string, expiresAt: Date) {
    this.membership = membership;
    this.invitationToken = invitationToken;
    this.expiresAt = expiresAt;
  }
}

export const InviteMemberResult = createUnionType({
  name: "InviteMemberResult",
  description: "The invitation, or why there is none.",
  types: () => [InviteMemberSuccess, EmailTaken, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "The password is set." })
export class AcceptInvitationSuccess {
  @Field(() => UserType, { description: "Who may sign in now." })
  user!: UserType;

  constructor(user: UserType) {
    this.user = user;
  }
}

@ObjectType({ implements: UserError, description: "The invitation is unknown, replaced, expired or already accepted." })
export class InvitationEnded extends UserError {
  override message = "This invitation can no longer be accepted: ask for another.";
}

export const AcceptInvitationResult = createUnionType({
  name: "AcceptInvitationResult",
  description: "Who may sign in now, or why nobody may.",
  types: () => [AcceptInvitationSuccess, InvitationEnded, WeakPassword] as const,
});
