import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { MembershipType } from "./membership.type";

/** A role that people of the tenant cannot hold. */
export const roleOfAnotherKind = (): InvalidInput =>
  new InvalidInput("role", "People of this tenant cannot hold this role.");

@ObjectType({ description: "The person has the role." })
export class SetRoleSuccess {
  @Field(() => MembershipType, {
    description: "In force at once: a token from before is refused, and a refresh gives one with the new role.",
  })
  membership!: MembershipType;

  constructor(membership: MembershipType) {
    this.membership = membership;
  }
}

@ObjectType({ description: "The person has left the tenant and cannot sign in: tokens from before are refused." })
export class RemoveMemberSuccess {
  @Field(() => ID, { description: "The membership that is no more." })
  removedMembershipId!: string;

  constructor(removedMembershipId: string) {
    this.removedMembershipId = removedMembershipId;
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

  @Field(() => Int, { description: "The membership's `version` now." })
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const SetRoleResult = createUnionType({
  name: "SetRoleResult",
  description: "The change, or why it was not made.",
  types: () =>
    [SetRoleSuccess, MembershipNotFound, LastAdmin, MembershipChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const RemoveMemberResult = createUnionType({
  name: "RemoveMemberResult",
  description: "The removal, or why it was not made.",
  types: () =>
    [
      RemoveMemberSuccess,
      MembershipNotFound,
      LastAdmin,
      MembershipChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
