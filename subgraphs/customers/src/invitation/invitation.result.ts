import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { MembershipNotFound } from "../membership/membership.result";
import { MembershipType } from "../membership/membership.type";
import { TryAgainLater, WeakPassword } from "../user/user.result";
import { UserType } from "../user/user.type";

@ObjectType({ description: "The person belongs to the tenant, and signs in once they have accepted." })
export class InviteMemberSuccess {
  @Field(() => MembershipType, { description: "What the person will be allowed to do." })
  membership!: MembershipType;

  @Field(() => Date, {
    description: "Until when the invitation, which is mailed to the person alone, can be accepted.",
  })
  expiresAt!: Date;

  constructor(membership: MembershipType, expiresAt: Date) {
    this.membership = membership;
    this.expiresAt = expiresAt;
  }
}

@ObjectType({ implements: UserError, description: "The person belongs to the viewer's tenant, and has accepted." })
export class AlreadyMember extends UserError {
  override message = "This person is a member already: to change what they may do, use setRole.";

  @Field(() => MembershipType, { description: "What the person may do." })
  membership!: MembershipType;

  constructor(membership: MembershipType) {
    super();
    this.membership = membership;
  }
}

export const InviteMemberResult = createUnionType({
  name: "InviteMemberResult",
  description: "The invitation, or why there is none.",
  types: () => [InviteMemberSuccess, AlreadyMember, MembershipNotFound, InvalidInput, IdempotencyKeyReused] as const,
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
  types: () => [AcceptInvitationSuccess, InvitationEnded, WeakPassword, TryAgainLater, InvalidInput] as const,
});
