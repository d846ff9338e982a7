import { demand } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { TenantType } from "../tenant/tenant.type";
import { UserType } from "../user/user.type";
import type { InvitationService } from "./invitation.service";
import type { Membership } from "./membership.entity";
import type { MembershipService } from "./membership.service";
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  InviteMemberInput,
  InviteMemberResult,
  MembershipType,
  SetRoleInput,
  SetRoleResult,
} from "./membership.type";

const ADMINS_ONLY = '@requiresScopes(scopes: [["role:customer_admin"], ["role:admin"]])';

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(
    private readonly memberships: MembershipService,
    private readonly invitations: InvitationService,
  ) {}

  @FieldResolver(() => UserType, { nullable: true })
  user(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<UserType | null> {
    return loaders.user.load(membership.userId);
  }

  @FieldResolver(() => TenantType, { nullable: true })
  tenant(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<TenantType | null> {
    return loaders.tenant.load(membership.tenantId);
  }

  @Mutation(() => InviteMemberResult, { description: "Adds a person to the viewer's own tenant." })
  @Directive(ADMINS_ONLY)
  inviteMember(
    @Arg("input", () => InviteMemberInput) input: InviteMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof InviteMemberResult> {
    demand(viewer, "role:customer_admin", "role:admin");
    return this.invitations.invite(viewer, input);
  }

  @Mutation(() => AcceptInvitationResult, { description: "An invited person chooses the password to sign in with." })
  acceptInvitation(
    @Arg("input", () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    return this.invitations.accept(input);
  }

  @Mutation(() => SetRoleResult, { description: "Changes what a person of the viewer's own tenant may do." })
  @Directive(ADMINS_ONLY)
  setRole(
    @Arg("input", () => SetRoleInput) input: SetRoleInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetRoleResult> {
    demand(viewer, "role:customer_admin", "role:admin");
    return this.memberships.setRole(viewer, input);
  }
}
