import { connectionType, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { EmailTaken } from "../user/email-taken.type";
import { UserType } from "../user/user.type";
import { WeakPassword } from "../user/weak-password.type";
import { Role } from "./membership.entity";

registerEnumType(Role, {
  name: "Role",
  description: "What a person may do; each tenant's people hold the roles of its kind.",
});

@ObjectType("Membership", { description: "A person's role in a tenant." })
export class MembershipType {
  @Field(() => ID)
  id!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date)
  createdAt!: Date;
}

export const MembershipConnection = connectionType("Membership", MembershipType);

@InputType({ description: "Whom to invite, and what they may do once they accept." })
export class InviteMemberInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: Role;
}

@ObjectType()
export class InviteMemberSuccess {
  @Field(() => MembershipType)
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
  types: () => [InviteMemberSuccess, EmailTaken, InvalidInput, IdempotencyKeyReused] as const,
});

@InputType({ description: "What the invited person was sent, and what they sign in with from now on." })
export class AcceptInvitationInput {
  @Field(() => String)
  invitationToken!: string;

  @Field(() => String, { description: "At least 12 characters." })
  password!: string;
}

@ObjectType()
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
  types: () => [AcceptInvitationSuccess, InvitationEnded, WeakPassword] as const,
});

@InputType()
export class SetRoleInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  membershipId!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  version!: number;
}

@ObjectType()
export class SetRoleSuccess {
  @Field(() => MembershipType, { description: "In force at the person's next sign-in or refresh." })
  membership!: MembershipType;

  constructor(membership: MembershipType) {
    this.membership = membership;
  }
}

@ObjectType({ implements: UserError, description: "The viewer's tenant has no membership with this id." })
export class MembershipNotFound extends UserError {
  override message = "There is no such membership.";
}

@ObjectType({ implements: UserError, description: "Without this admin nobody could manage the tenant." })
export class LastAdmin extends UserError {
  override message = "This is the tenant's last admin: make somebody else admin first.";
}

@ObjectType({ implements: UserError, description: "The membership changed after the version in the input." })
export class MembershipChanged extends UserError {
  override message = "The membership has changed in the meantime: read it again.";

  @Field(() => Int)
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const SetRoleResult = createUnionType({
  name: "SetRoleResult",
  types: () =>
    [SetRoleSuccess, MembershipNotFound, LastAdmin, MembershipChanged, InvalidInput, IdempotencyKeyReused] as const,
});
